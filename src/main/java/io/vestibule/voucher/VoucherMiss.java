package io.vestibule.voucher;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A code that was no voucher's. */
@Entity
@Table(name = "voucher_miss")
public class VoucherMiss extends PanacheEntityBase {

    @Id
    public UUID id;

    public String portal;

    /** Fingerprint of the device's address; null when that is not known. */
    public String device;

    /** Fingerprint of the address that the request came from. */
    public String origin;

    public Instant at;

    static long ofDevice(String device, Instant since) {
        return device == null ? 0 : count("device = ?1 and at > ?2", device, since);
    }

    static long ofOrigin(String origin, Instant since) {
        return origin == null ? 0 : count("origin = ?1 and at > ?2", origin, since);
    }

    static long atPortal(String portal, Instant since) {
        return count("portal = ?1 and at > ?2", portal, since);
    }

    static void forgetBefore(Instant time) {
        delete("at < ?1", time);
    }
}
