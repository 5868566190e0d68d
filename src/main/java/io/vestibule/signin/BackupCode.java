package io.vestibule.signin;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A code for who has lost the phone. It opens once. */
@Entity
@Table(name = "backup_code")
public class BackupCode extends PanacheEntityBase {

    /** A fingerprint of account and code, which nobody can make without our key. */
    @Id
    public String digest;

    public String account;
    public Instant usedAt;

    static void keep(String account, String digest) {
        var code = new BackupCode();
        code.digest = digest;
        code.account = account;
        code.persist();
    }

    /** Whether it was there and unused: of two who use it at once, one succeeds. */
    static boolean use(String account, String digest, Instant now) {
        return update("usedAt = ?1 where account = ?2 and digest = ?3 and usedAt is null", now, account, digest) > 0;
    }

    static long left(String account) {
        return count("account = ?1 and usedAt is null", account);
    }

    static void forget(String account) {
        delete("account", account);
    }
}
