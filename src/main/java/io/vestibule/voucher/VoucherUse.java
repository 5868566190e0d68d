package io.vestibule.voucher;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A device that a voucher was used with. */
@Entity
@Table(name = "voucher_use")
public class VoucherUse extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "voucher_id")
    public UUID voucherId;

    /** Its address; empty text for one that came without. */
    public String device;

    /** When it was first used with it. */
    public Instant at;

    /** The devices of a voucher, in the order they came. */
    static List<VoucherUse> of(UUID voucherId) {
        return list("voucherId = ?1 order by at", voucherId);
    }

    /** The devices of several vouchers. */
    static List<VoucherUse> of(Collection<UUID> vouchers) {
        return list("voucherId in ?1 order by at", vouchers);
    }

    static void forget(UUID voucherId) {
        delete("voucherId", voucherId);
    }
}
