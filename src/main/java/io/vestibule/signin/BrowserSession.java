package io.vestibule.signin;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A browser at which somebody has signed in. */
@Entity
@Table(name = "browser_session")
public class BrowserSession extends PanacheEntityBase {

    /** Digest of what the browser's cookie holds: who reads the table cannot sign in with it. */
    @Id
    public String digest;

    public String account;

    /** The role at the sign-in. */
    @Enumerated(EnumType.STRING)
    public Role role;

    /** See {@link Account#stamp}. */
    public String stamp;

    public Instant createdAt;
    public Instant seenAt;
    public Instant expiresAt;

    static Optional<BrowserSession> byDigest(String digest) {
        return findByIdOptional(digest);
    }

    /** By a statement, so that a sign-out that comes in between is not undone. */
    static void seen(String digest, Instant now) {
        update("seenAt = ?1 where digest = ?2", now, digest);
    }

    static void end(String digest) {
        delete("digest", digest);
    }

    static void purge(Instant now, Instant idleSince) {
        delete("expiresAt <= ?1 or seenAt <= ?2", now, idleSince);
    }
}
