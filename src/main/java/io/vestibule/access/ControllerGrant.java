package io.vestibule.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import io.vestibule.controller.Controllers;

/** The request to a controller to let the guest of a registration on; the newest one of each registration. */
@Entity
@Table(name = "controller_grant")
public class ControllerGrant extends PanacheEntityBase {

    private static final List<Letting> OPEN = List.of(Letting.ASKED, Letting.DELAYED);

    /** The registration's. */
    @Id
    public UUID id;

    @Column(name = "guest_id")
    public UUID guestId;

    /** Which controller, and what it told of this guest. */
    public String way;

    /** How a controller that comes to ask names itself; null for one that we ask. */
    public String gateway;

    /** How such a controller names the endpoint. */
    @Column(name = "endpoint_key")
    public String endpointKey;

    @Enumerated(EnumType.STRING)
    public Letting state;

    /** The controller's last words. */
    public String answer;

    /** The kind of its last fault; null when there was none. */
    public String fault;

    /** The device, when it is known. */
    public String mac;

    /** When the session ends by itself, as the controller was told; null when it was not. */
    @Column(name = "until_at")
    public Instant until;

    /** Since when the session should be over before its time; null as long as it may go on. */
    @Column(name = "ending_at")
    public Instant endingAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ending_why")
    public EndingWhy endingWhy;

    @Column(name = "asked_at")
    public Instant askedAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    static Optional<ControllerGrant> locked(UUID registration) {
        return Optional.ofNullable(findById(registration, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Who waits at a gateway that comes to ask, those first of whom it was told longest ago. */
    static List<ControllerGrant> waitingAt(String gateway, int most) {
        return ControllerGrant.<ControllerGrant>find(
                        "gateway = ?1 and state in ?2 order by updatedAt, id", gateway, OPEN)
                .page(0, most)
                .list();
    }

    /** Who asked before that moment, and still waits there. */
    static List<ControllerGrant> waitingAt(String gateway, Instant askedBefore) {
        return list("gateway = ?1 and state in ?2 and askedAt < ?3", gateway, OPEN, askedBefore);
    }

    static List<ControllerGrant> waitingFor(String gateway, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : list("gateway = ?1 and endpointKey in ?2 and state in ?3", gateway, keys, OPEN);
    }

    /** All of a guest, in order and locked. */
    static List<ControllerGrant> ofGuest(UUID guestId) {
        return ControllerGrant.<ControllerGrant>find("guestId = ?1 order by askedAt, id", guestId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of a guest whose sessions were to end before their time, in order; for staff. */
    public static List<ControllerGrant> ending(UUID guestId) {
        return list("guestId = ?1 and endingAt is not null order by endingAt, id", guestId);
    }

    /** Whether the device was let on anew since, so that this grant is not what keeps it on. */
    boolean isSuperseded() {
        return mac != null
                && count(
                                "mac = ?1 and askedAt > ?2 and id <> ?3 and state in ?4",
                                mac,
                                askedAt,
                                id,
                                List.of(Letting.ASKED, Letting.DELAYED, Letting.GRANTED, Letting.HANDED_OVER))
                        > 0;
    }

    /** The controller's name in the settings; for staff. */
    public String controller() {
        return Controllers.name(way);
    }

    void move(Letting to, String words, String kind, Instant now) {
        state = to;
        answer = words;
        fault = kind;
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
