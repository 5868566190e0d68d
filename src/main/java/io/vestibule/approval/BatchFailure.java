package io.vestibule.approval;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A request of a batch that could not be decided. */
@Entity
@Table(name = "approval_batch_failure")
public class BatchFailure extends PanacheEntityBase {

    private static final int LONGEST_WHY = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID batchId;
    public UUID requestId;

    /** Whose request it is, in words. */
    public String name;

    public String why;

    public static List<BatchFailure> ofBatch(UUID batchId) {
        return list("batchId = ?1 order by id", batchId);
    }

    static void forget(UUID requestId) {
        delete("requestId", requestId);
    }

    static void keep(UUID batchId, UUID requestId, String name, String why) {
        var failure = new BatchFailure();
        failure.batchId = batchId;
        failure.requestId = requestId;
        failure.name = name;
        failure.why = why.substring(0, Math.min(why.length(), LONGEST_WHY));
        failure.persist();
    }
}
