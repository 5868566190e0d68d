package io.vestibule.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;

/** Somebody who has given the password and has a second step to do, or to set up. */
@Entity
@Table(name = "sign_in_step")
public class SignInStep extends PanacheEntityBase {

    /** Also what the texts of this step belong to. */
    @Id
    public UUID id;

    /** Of what the browser's cookie holds. */
    public String digest;

    public String account;

    /** See {@link Account#stamp}. */
    public String stamp;

    /** Whether the second step is being set up; what it adds is kept here until a code has proved it. */
    public boolean enrolling;

    public String appSecret;
    public String phone;
    public String phoneMasked;
    public String country;

    /** A fingerprint of the code that was texted last; null before. */
    public String code;

    public Instant codeExpiresAt;
    public Instant sentAt;
    public int sent;

    public int wrong;

    /** Nothing more is taken. */
    public boolean done;

    public Instant createdAt;
    public Instant expiresAt;

    static Optional<SignInStep> alive(String digest, Instant now) {
        return find("digest = ?1 and done = false and expiresAt > ?2", digest, now)
                .firstResultOptional();
    }

    /** The same, kept from all others until the transaction ends. */
    static Optional<SignInStep> locked(String digest, Instant now) {
        return find("digest = ?1 and done = false and expiresAt > ?2", digest, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** How many texts an account has asked for since then. */
    static long textsSince(String account, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(s.sent), 0) from SignInStep s where s.account = ?1 and s.createdAt >= ?2",
                        Long.class)
                .setParameter(1, account)
                .setParameter(2, since)
                .getSingleResult();
    }

    static Optional<Instant> lastText(String account) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(s.sentAt) from SignInStep s where s.account = ?1", Instant.class)
                .setParameter(1, account)
                .getSingleResult());
    }

    static void finish(String digest) {
        update("done = true where digest = ?1", digest);
    }

    static void finishAllOf(String account) {
        update("done = true where account = ?1", account);
    }

    static List<SignInStep> over(Instant before, int most) {
        return find("expiresAt < ?1", before).page(Page.ofSize(most)).list();
    }
}
