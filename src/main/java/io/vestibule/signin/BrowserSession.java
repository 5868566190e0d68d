package io.vestibule.signin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

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

    /** Where it was begun. */
    public String address;

    /** What its owner knows the browser by. */
    public String browser;

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

    static long end(String digest) {
        return delete("digest", digest);
    }

    static List<BrowserSession> of(String account) {
        return list("account", Sort.descending("seenAt"), account);
    }

    static long endOne(String account, String digest) {
        return delete("account = ?1 and digest = ?2", account, digest);
    }

    /** All of an account but one. */
    static long endOthers(String account, String but) {
        return delete("account = ?1 and digest <> ?2", account, but);
    }

    /** How many have been used since then, by account. */
    static Map<String, Long> counts(Instant idleSince) {
        return getEntityManager()
                .createQuery(
                        "select s.account, count(s) from BrowserSession s where s.seenAt > ?1 group by s.account",
                        Object[].class)
                .setParameter(1, idleSince)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    static long purge(Instant now, Instant idleSince) {
        return delete("expiresAt <= ?1 or seenAt <= ?2", now, idleSince);
    }
}
