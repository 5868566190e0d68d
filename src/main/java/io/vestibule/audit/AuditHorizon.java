package io.vestibule.audit;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Up to when lines of the audit may be deleted. The database refuses to delete a younger one. */
@Entity
@Table(name = "audit_horizon")
public class AuditHorizon extends PanacheEntityBase {

    private static final int ONLY = 1;

    @Id
    public int id;

    public Instant since;

    /** Keeps all others from here until the transaction ends. */
    static void lock() {
        findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    static void move(Instant to) {
        update("since = ?1 where since < ?1", to);
    }
}
