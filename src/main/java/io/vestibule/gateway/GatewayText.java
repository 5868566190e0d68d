package io.vestibule.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;

/** A text that another system sent through us. */
@Entity
@Table(name = "gateway_text")
public class GatewayText extends PanacheEntityBase {

    /** The subject of its delivery. */
    @Id
    public UUID id;

    public UUID deliveryId;
    public String caller;

    /** By which the same request made twice is known; null once it is too late for that. */
    public String mark;

    public String phoneFingerprint;
    public Instant acceptedAt;

    /** The text that has the mark, kept from all others until the transaction ends. */
    static Optional<GatewayText> marked(String mark) {
        return GatewayText.<GatewayText>find("mark", mark)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static long countOf(String caller, Instant since) {
        return count("caller = ?1 and acceptedAt > ?2", caller, since);
    }

    static long countOf(String caller, String phoneFingerprint, Instant since) {
        return count("caller = ?1 and phoneFingerprint = ?2 and acceptedAt > ?3", caller, phoneFingerprint, since);
    }

    /** When the first of a caller's texts since then was taken. */
    static Optional<Instant> firstOf(String caller, Instant since) {
        return GatewayText.<GatewayText>find("caller = ?1 and acceptedAt > ?2", Sort.by("acceptedAt"), caller, since)
                .firstResultOptional()
                .map(text -> text.acceptedAt);
    }

    /** When the first of a caller's texts to a number since then was taken. */
    static Optional<Instant> firstOf(String caller, String phoneFingerprint, Instant since) {
        return GatewayText.<GatewayText>find(
                        "caller = ?1 and phoneFingerprint = ?2 and acceptedAt > ?3",
                        Sort.by("acceptedAt"),
                        caller,
                        phoneFingerprint,
                        since)
                .firstResultOptional()
                .map(text -> text.acceptedAt);
    }

    static List<GatewayText> takenBefore(Instant then, int most) {
        return find("acceptedAt < ?1", Sort.by("acceptedAt"), then)
                .page(Page.ofSize(most))
                .list();
    }

    /** Who knows our key could find out a short text by its mark, so marks live no longer than they are of use. */
    static void forgetMarks(Instant takenBefore) {
        update("mark = null where mark is not null and acceptedAt < ?1", takenBefore);
    }
}
