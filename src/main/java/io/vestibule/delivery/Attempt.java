package io.vestibule.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;

/** One request to one provider to send a delivery's text. Stored before the request is made. */
@Entity
@Table(name = "delivery_attempt")
public class Attempt extends PanacheEntityBase {

    /** The code of an attempt that a stop of our own process cut off. */
    static final String CUT_OFF = "stopped";

    /** Unguessable, since it stands in the address at which receipts are taken. */
    @Id
    public String reference;

    public UUID deliveryId;
    /** From 1. */
    public int number;

    /** Counts all attempts. */
    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    public Long serial;

    public String provider;
    /** The provider's id for the text, once known. */
    public String providerId;

    @Enumerated(EnumType.STRING)
    public AttemptState state;

    /** What the provider says became of it; null until it says something. */
    @Enumerated(EnumType.STRING)
    public DeliveryState report;

    /** Whether an unknown outcome is no longer looked into. */
    public boolean settled;

    public Instant beganAt;
    public Instant endedAt;
    /** Until when the provider asked us to stay away. */
    public Instant notBefore;

    public String failureKind;
    public String code;
    public String reason;

    static void forget(UUID deliveryId) {
        of(deliveryId).forEach(attempt -> Part.forget(attempt.reference));
        delete("deliveryId", deliveryId);
    }

    /** The attempts of a delivery, the last one first. */
    public static List<Attempt> of(UUID deliveryId) {
        return list("deliveryId", Sort.descending("number"), deliveryId);
    }

    /** The latest attempts with a provider, at most so many, the latest first. */
    static List<Attempt> latestOf(String provider, int most) {
        // the provider leads the order, too: else H2 sorts all there are
        var order = Sort.descending("provider").and("beganAt", Sort.Direction.Descending);
        return Attempt.<Attempt>find("provider", order, provider)
                .page(Page.ofSize(most))
                .list();
    }

    /** How many attempts each of these deliveries has had; nothing for one without. */
    public static Map<UUID, Integer> countsOf(Collection<UUID> deliveries) {
        return getEntityManager()
                .createQuery(
                        "select a.deliveryId, count(a) from Attempt a where a.deliveryId in ?1 group by a.deliveryId",
                        Object[].class)
                .setParameter(1, deliveries)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }

    static Attempt get(String reference) {
        return Attempt.<Attempt>findByIdOptional(reference).orElseThrow();
    }

    static Optional<Attempt> byReference(String reference) {
        return findByIdOptional(reference);
    }

    static Optional<Attempt> byReference(String provider, String reference) {
        return find("provider = ?1 and reference = ?2", provider, reference).firstResultOptional();
    }

    /** By the provider's id for the text, or for one of its parts. */
    static Optional<Attempt> byProviderId(String provider, String providerId) {
        return Attempt.<Attempt>find("provider = ?1 and providerId = ?2", provider, providerId)
                .firstResultOptional()
                .or(() -> Part.of(provider, providerId).flatMap(part -> byReference(part.reference)));
    }

    /** Whether a provider blocked a number as suspected fraud since then. */
    static boolean anyFraud(String phoneFingerprint, Instant since) {
        return getEntityManager()
                        .createQuery(
                                "select count(a) from Attempt a, Delivery d where a.deliveryId = d.id"
                                        + " and d.phoneFingerprint = ?1 and a.failureKind = ?2 and a.beganAt >= ?3",
                                Long.class)
                        .setParameter(1, phoneFingerprint)
                        .setParameter(2, SmsFailure.FRAUD.word())
                        .setParameter(3, since)
                        .getSingleResult()
                > 0;
    }

    /** The provider's ids of all texts to a number but this one. */
    static Set<String> otherIds(Attempt attempt, String phoneFingerprint) {
        var ids = getEntityManager()
                .createQuery(
                        "select a.providerId from Attempt a, Delivery d where a.deliveryId = d.id"
                                + " and d.phoneFingerprint = ?1 and a.provider = ?2 and a.reference <> ?3"
                                + " and a.providerId is not null",
                        String.class)
                .setParameter(1, phoneFingerprint)
                .setParameter(2, attempt.provider)
                .setParameter(3, attempt.reference)
                .getResultList();
        return new HashSet<>(ids);
    }

    /** Whether the provider is of no use for this text any more: it took it already, or will refuse it again. */
    boolean rulesOut(SmsProvider candidate) {
        var refusal = failure().filter(kind -> kind.again() == SmsFailure.Again.NEVER);
        return provider.equals(candidate.name()) && (state == AttemptState.ACCEPTED || refusal.isPresent());
    }

    /** Whether a provider has it and says nothing worse. */
    boolean isOnItsWay() {
        return state == AttemptState.ACCEPTED && report.onItsWay();
    }

    /** Whether the provider has nothing left to do for it. */
    boolean isOver() {
        return state == AttemptState.REFUSED
                || state == AttemptState.FAILED
                || state == AttemptState.ACCEPTED && report.isFinal();
    }

    Optional<SmsFailure> failure() {
        return Optional.ofNullable(failureKind).map(SmsFailure::ofWord);
    }

    /** Whether a request of this attempt went unanswered; a repetition with the provider's own key leaves that as it is. */
    boolean mayHaveMadeAText() {
        return failure().filter(kind -> kind == SmsFailure.UNKNOWN_OUTCOME).isPresent();
    }

    /**
     * Whether it was ever unknown what this attempt did. One that our own stop cut off, and that the provider does not
     * have, says nothing against the provider and is not counted.
     */
    boolean wasDoubted() {
        return mayHaveMadeAText() && !(CUT_OFF.equals(code) && state == AttemptState.FAILED);
    }

    /** The serial for providers whose keys have 31 bits. */
    int smallNumber() {
        return (int) (serial & Integer.MAX_VALUE);
    }

    /** The provider has it, as its answer, a look-up or a receipt shows. Returns whether that is news. */
    boolean accept(String id, DeliveryState said, Instant now) {
        if (state == AttemptState.ACCEPTED && !report.mayBecome(said)) {
            return false;
        }
        if (state != AttemptState.ACCEPTED) {
            state = AttemptState.ACCEPTED;
            settled = true;
            endedAt = now;
            noBlame();
        }
        if (providerId == null) {
            providerId = id;
        }
        report = said;
        return true;
    }

    void end(AttemptState how, SmsFailure kind, String providerCode, String words, Instant now) {
        state = how;
        endedAt = now;
        blame(kind, providerCode, words);
    }

    void blame(SmsFailure kind, String providerCode, String words) {
        failureKind = kind.word();
        code = providerCode;
        reason = words;
    }

    void noBlame() {
        failureKind = null;
        code = null;
        reason = null;
    }
}
