package io.vestibule.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.net.AddressBlock;
import io.vestibule.signin.SignInConfig.Brake;

/**
 * Wrong guesses of late, by name and address, by address alone, and by name alone. They are kept in memory, by each node for itself:
 * a restart forgives them, which gains a guesser little. The number of entries is bounded; the oldest go first.
 *
 * <p>A guess counts from its beginning, so that many at once gain nothing either. The brake on a name alone
 * is for browsers at which its owner has never signed in, as otherwise anybody could lock out anybody with it.
 */
@Singleton
class Guesses {

    private static final int MOST = 10_000;
    private static final int MOST_DOUBLINGS = 20;
    private static final String ELSEWHERE = "";
    private static final String EVERYWHERE = "";

    private record Entry(int count, Instant last, Instant until) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };
    private final Brake brake;
    private final Clock clock;

    Guesses(SignInConfig config, Clock clock) {
        this.brake = config.brake();
        this.clock = clock;
    }

    /** Counts a guess at a browser that is known, or tells how long to wait before the next one is taken. */
    Optional<Duration> begin(String name, String from) {
        return begin(name, from, true);
    }

    /** @param known whether somebody has signed in with that name at that browser before */
    synchronized Optional<Duration> begin(String name, String from, boolean known) {
        var address = AddressBlock.of(from);
        var now = clock.instant();
        var wait = left(name, from, known);
        if (wait.isZero()) {
            count(both(name, address), brake.tries(), now);
            count(address, brake.triesOfAddress(), now);
            if (!known) {
                count(both(name, EVERYWHERE), brake.triesOfName(), now);
            }
            return Optional.empty();
        }
        return Optional.of(wait);
    }

    /** How long nobody at such a browser may guess at that name. */
    synchronized Duration left(String name, String from, boolean known) {
        var address = AddressBlock.of(from);
        var now = clock.instant();
        var here = longer(left(both(name, address), now), left(address, now));
        return known ? here : longer(here, left(both(name, EVERYWHERE), now));
    }

    /** Whether to keep that somebody came back unproved from elsewhere: no guess at a name, but too many are too many. */
    synchronized boolean isWorthALine(String from) {
        var key = both(ELSEWHERE, AddressBlock.of(from));
        var now = clock.instant();
        if (left(key, now).isZero()) {
            count(key, brake.triesOfAddress(), now);
            return true;
        }
        return false;
    }

    /** The guess was right: it and the wrong ones before it are forgotten, but not those at other names. */
    synchronized void right(String name, String from) {
        right(name, from, true);
    }

    /** @param known as it was at the beginning of the guess */
    synchronized void right(String name, String from, boolean known) {
        var address = AddressBlock.of(from);
        entries.remove(both(name, address));
        forgive(address);
        if (!known) {
            forgive(both(name, EVERYWHERE));
        }
    }

    private void forgive(String key) {
        entries.computeIfPresent(key, (same, entry) -> new Entry(entry.count - 1, entry.last, entry.last));
    }

    synchronized int size() {
        return entries.size();
    }

    private Duration left(String key, Instant now) {
        var entry = entries.get(key);
        return entry == null || !now.isBefore(entry.until) ? Duration.ZERO : Duration.between(now, entry.until);
    }

    private void count(String key, int free, Instant now) {
        entries.compute(key, (same, before) -> {
            var forgotten = before == null
                    || before.last.plus(brake.longestWait().multipliedBy(2)).isBefore(now);
            var count = forgotten ? 1 : before.count + 1;
            return new Entry(count, now, count < free ? now : now.plus(waitAfter(count - free)));
        });
    }

    private Duration waitAfter(int wrongWithoutNeed) {
        var wait = brake.firstWait().multipliedBy(1L << Math.min(wrongWithoutNeed, MOST_DOUBLINGS));
        return wait.compareTo(brake.longestWait()) < 0 ? wait : brake.longestWait();
    }

    private static String both(String name, String address) {
        return address + " " + name;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
