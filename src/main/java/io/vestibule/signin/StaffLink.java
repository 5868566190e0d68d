package io.vestibule.signin;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A link by which somebody chooses a password, once. */
@Entity
@Table(name = "staff_link")
public class StaffLink extends PanacheEntityBase {

    /** Of what the link holds. */
    @Id
    public String digest;

    /** Whose password it sets; null for the first admin, who chooses a name with it. */
    public String account;

    public Instant expiresAt;

    static Optional<StaffLink> alive(String digest, Instant now) {
        return find("digest = ?1 and expiresAt > ?2", digest, now).firstResultOptional();
    }

    /** Whether it was there: of two who use it at once, one succeeds. */
    static boolean use(String digest) {
        return delete("digest", digest) > 0;
    }

    static void voidAllOf(String account) {
        delete("account", account);
    }

    static void voidFirstAdmins() {
        delete("account is null");
    }

    static void purge(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
