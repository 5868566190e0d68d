package io.vestibule.delivery;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One part of a long text, where a provider gives each part an id and reports each by itself. */
@Entity
@Table(name = "delivery_part")
@IdClass(Part.Key.class)
public class Part extends PanacheEntityBase {

    @Id
    public String provider;

    /** The provider's id for the part. */
    @Id
    public String providerId;

    /** The attempt's. */
    public String reference;

    /** What the provider says became of it. */
    @Enumerated(EnumType.STRING)
    public DeliveryState report;

    /** What makes a part unique. */
    public record Key(String provider, String providerId) implements Serializable {}

    static Optional<Part> of(String provider, String providerId) {
        return findByIdOptional(new Key(provider, providerId));
    }

    static List<Part> allOf(String reference) {
        return list("reference", reference);
    }

    static void forget(String reference) {
        delete("reference", reference);
    }

    /** Notes a part, or news about it. */
    static void note(Attempt attempt, String providerId, DeliveryState said) {
        var known = of(attempt.provider, providerId);
        if (known.isPresent()) {
            if (known.get().report.mayBecome(said)) {
                known.get().report = said;
            }
            return;
        }
        var part = new Part();
        part.provider = attempt.provider;
        part.providerId = providerId;
        part.reference = attempt.reference;
        part.report = said;
        part.persist();
    }

    /** What is true of the text when these are its parts: arrived when all are, and failed when one is. */
    static DeliveryState together(List<Part> parts) {
        var failed = parts.stream()
                .map(part -> part.report)
                .filter(report -> report.isFinal() && report != DeliveryState.DELIVERED)
                .findFirst();
        if (failed.isPresent()) {
            return failed.get();
        }
        if (parts.stream().allMatch(part -> part.report == DeliveryState.DELIVERED)) {
            return DeliveryState.DELIVERED;
        }
        var onItsWay = parts.stream().anyMatch(part -> part.report != DeliveryState.QUEUED);
        return onItsWay ? DeliveryState.SENT : DeliveryState.QUEUED;
    }
}
