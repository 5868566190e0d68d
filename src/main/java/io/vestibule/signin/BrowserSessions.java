package io.vestibule.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.secret.Secret;
import io.vestibule.task.Commit;

/** Begins, resumes and ends browser sessions. Every method blocks on the database. */
@Singleton
public class BrowserSessions {

    /** A session's last request is noted this exactly, so that reading a page writes nothing most of the time. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final SignInConfig config;
    private final Clock clock;

    BrowserSessions(Accounts accounts, SignInConfig config, Clock clock) {
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    /** Begins a session in place of the browser's former one, and takes away those that have run out. */
    Secret begin(Account account, Optional<Secret> former) {
        var token = Token.fresh();
        var now = now();
        Commit.of("signin.begin", () -> {
            former.map(Token::digest).ifPresent(BrowserSession::end);
            BrowserSession.purge(now, now.minus(config.idle()));
            var session = new BrowserSession();
            session.digest = Token.digest(token);
            session.account = account.name();
            session.role = account.role();
            session.stamp = account.stamp();
            session.createdAt = now;
            session.seenAt = now;
            session.expiresAt = now.plus(config.absolute());
            session.persist();
        });
        return token;
    }

    /** Whose session a token belongs to; empty when it is over, or there never was one. */
    Optional<Account> resume(Secret token) {
        var now = now();
        var digest = Token.digest(token);
        var found = Commit.read(() -> BrowserSession.byDigest(digest)).filter(session -> isAlive(session, now));
        var account = found.flatMap(session ->
                accounts.byName(session.account).filter(known -> known.stamp().equals(session.stamp)));
        if (account.isPresent() && found.get().seenAt.plus(SEEN).isBefore(now)) {
            Commit.of("signin.seen", () -> BrowserSession.seen(digest, now));
        }
        return account;
    }

    /** Ends a session. */
    public void end(Secret token) {
        Commit.of("signin.end", () -> BrowserSession.end(Token.digest(token)));
    }

    private boolean isAlive(BrowserSession session, Instant now) {
        return now.isBefore(session.expiresAt) && now.isBefore(session.seenAt.plus(config.idle()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
