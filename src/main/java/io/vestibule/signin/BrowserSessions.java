package io.vestibule.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.secret.Secret;
import io.vestibule.task.Commit;

/** Begins, resumes and ends browser sessions. Every method blocks on the database. */
@Singleton
public class BrowserSessions {

    /** A session's last request is noted this exactly, so that reading a page writes nothing most of the time. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final String NONE = "";

    private final Accounts accounts;
    private final SignInConfig config;
    private final Audit audit;
    private final Clock clock;

    BrowserSessions(Accounts accounts, SignInConfig config, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a session in place of the browser's former one.
     *
     * @param how the ways by which the account was proved
     */
    Secret begin(Account account, Browser browser, String how) {
        var token = Token.fresh();
        var now = now();
        Commit.of("signin.begin", () -> {
            browser.former().map(Token::digest).ifPresent(BrowserSession::end);
            var session = new BrowserSession();
            session.digest = Token.digest(token);
            session.account = account.name();
            session.role = account.role();
            session.stamp = account.stamp();
            session.address = browser.address();
            session.browser = browser.name();
            session.createdAt = now;
            session.seenAt = now;
            session.expiresAt = now.plus(config.absolute());
            session.persist();
            audit.note(browser.actor(account.name()), Action.SIGNED_IN, "staff:" + account.name(), null, how);
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

    /** Ends the session of a browser that signs out. */
    public void end(Secret token, String address) {
        Commit.of("signin.end", () -> {
            var digest = Token.digest(token);
            var account = BrowserSession.byDigest(digest).map(session -> session.account);
            if (account.isPresent() && BrowserSession.end(digest) > 0) {
                audit.note(new Actor(account.get(), address), Action.SIGNED_OUT, "staff:" + account.get(), null, null);
            }
        });
    }

    /** The sessions of an account that are not over, the one used last first. */
    public List<BrowserSession> of(String account) {
        var now = now();
        return Commit.read(() -> BrowserSession.of(account)).stream()
                .filter(session -> isAlive(session, now))
                .toList();
    }

    /** Whether a session is the one of a browser that holds the token. */
    public static boolean isOf(BrowserSession session, Optional<Secret> token) {
        return token.map(Token::digest).filter(session.digest::equals).isPresent();
    }

    /** Whether somebody has signed in just now, and not somebody else has come by an open browser or a stolen cookie. */
    public boolean isFresh(Optional<Secret> token) {
        return token.map(Token::digest)
                .flatMap(digest -> Commit.read(() -> BrowserSession.byDigest(digest)))
                .filter(session -> now().isBefore(session.createdAt.plus(FRESH)))
                .isPresent();
    }

    /** Ends one session of an account. */
    public void endOne(Actor actor, String account, String digest) {
        Commit.of("signin.end-one", () -> note(actor, account, BrowserSession.endOne(account, digest)));
    }

    /**
     * Ends all sessions of an account.
     *
     * @param but the one to keep; empty for none
     */
    public void endAll(Actor actor, String account, Optional<Secret> but) {
        var kept = but.map(Token::digest).orElse(NONE);
        Commit.of("signin.end-all", () -> note(actor, account, BrowserSession.endOthers(account, kept)));
    }

    /** How many sessions each account has. */
    Map<String, Long> counts() {
        return BrowserSession.counts(now().minus(config.idle()));
    }

    private void note(Actor actor, String account, long ended) {
        if (ended > 0) {
            audit.note(actor, Action.BROWSER_SESSIONS_ENDED, "staff:" + account, null, ended + " ended");
        }
    }

    /** Takes away the sessions that have run out; how many there were. */
    public long purge() {
        var now = now();
        return Commit.of("signin.purge", () -> BrowserSession.purge(now, now.minus(config.idle())));
    }

    private boolean isAlive(BrowserSession session, Instant now) {
        return now.isBefore(session.expiresAt) && now.isBefore(session.seenAt.plus(config.idle()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
