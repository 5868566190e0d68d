package io.vestibule.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What somebody decided at once from the list. */
@Entity
@Table(name = "approval_batch")
public class DecisionBatch extends PanacheEntityBase {

    @Id
    public UUID id;

    /** Who decided; nobody else sees how it went, or undoes it. */
    public String account;

    @Enumerated(EnumType.STRING)
    public RequestState verdict;

    public Instant createdAt;
    public Instant undoUntil;
    public int done;

    /** How many of them got less time than was asked for. */
    public int shortened;

    public int undone;

    public static Optional<DecisionBatch> byId(UUID id) {
        return findByIdOptional(id);
    }

    static Optional<DecisionBatch> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }
}
