package io.vestibule.ise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps the CSRF token and the cookies that belong to it. ISE checks them only where its admin says so; the first
 * refusal tells. A token dies with its HTTP conversation after a minute without use.
 */
final class CsrfTokens {

    /** A token and its cookies; both are null where ISE asks for none. */
    record Token(String value, String cookies) {
        static final Token NONE = new Token(null, null);
    }

    private static final Duration IDLE = Duration.ofSeconds(50);

    private final Supplier<ErsAnswer> fetch;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean needed;
    private Token current = Token.NONE;
    private Instant lastUsed = Instant.MIN;

    CsrfTokens(boolean neededFromTheStart, Supplier<ErsAnswer> fetch, Clock clock) {
        this.needed = neededFromTheStart;
        this.fetch = fetch;
        this.clock = clock;
    }

    /** What the next change carries. */
    Token next() {
        lock.lock();
        try {
            var now = clock.instant();
            if (needed && (current == Token.NONE || now.isAfter(lastUsed.plus(IDLE)))) {
                renew();
            }
            lastUsed = now;
            return current;
        } finally {
            lock.unlock();
        }
    }

    /** What to carry after a refusal. Of several calls refused with the same token, one fetches and all use it. */
    Token after(Token refused) {
        lock.lock();
        try {
            needed = true;
            if (current.equals(refused)) {
                renew();
            }
            lastUsed = clock.instant();
            return current;
        } finally {
            lock.unlock();
        }
    }

    private void renew() {
        current = Token.NONE;
        var answer = fetch.get();
        current = new Token(answer.csrfToken().orElse(null), String.join("; ", answer.cookies()));
    }
}
