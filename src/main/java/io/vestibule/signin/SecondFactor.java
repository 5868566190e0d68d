package io.vestibule.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What an account proves the second step with: an authenticator app, a phone, or both. */
@Entity
@Table(name = "second_factor")
public class SecondFactor extends PanacheEntityBase {

    private static final int MOST_DOUBLINGS = 20;

    @Id
    public String account;

    /** Sealed; null without an app. */
    public String appSecret;

    /** The time step of the last code that was taken. It is not taken again. */
    public long appStep;

    /** Sealed; null without texts. */
    public String phone;

    public String phoneMasked;
    public String country;

    /** Wrong codes in a row, over all sign-ins. */
    public int wrong;

    /** No code is looked at before; null for at once. */
    public Instant waitUntil;

    public Instant createdAt;

    static Optional<SecondFactor> of(String account) {
        return findByIdOptional(account);
    }

    /** Kept from all others until the transaction ends, so that many guesses at once are as slow as one by one. */
    static Optional<SecondFactor> locked(String account) {
        return Optional.ofNullable(findById(account, LockModeType.PESSIMISTIC_WRITE));
    }

    static Set<String> accounts() {
        return new HashSet<>(getEntityManager()
                .createQuery("select f.account from SecondFactor f", String.class)
                .getResultList());
    }

    static SecondFactor ofOrNew(String account, Instant now) {
        return locked(account).orElseGet(() -> {
            var fresh = new SecondFactor();
            fresh.account = account;
            fresh.createdAt = now;
            fresh.persist();
            return fresh;
        });
    }

    /** Whoever guesses here knows the password, so the brake is on the account, wherever the guess comes from. */
    void miss(SignInConfig.Brake brake, int free, Instant now) {
        wrong++;
        if (wrong >= free) {
            var wait = brake.firstWait().multipliedBy(1L << Math.min(wrong - free, MOST_DOUBLINGS));
            waitUntil = now.plus(shorter(wait, brake.longestWait()));
        }
    }

    void hit() {
        wrong = 0;
        waitUntil = null;
    }

    Optional<Duration> left(Instant now) {
        return Optional.ofNullable(waitUntil).filter(now::isBefore).map(until -> Duration.between(now, until));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
