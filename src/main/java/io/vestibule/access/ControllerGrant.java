package io.vestibule.access;

import java.time.Instant;
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

    void move(Letting to, String words, String kind, Instant now) {
        state = to;
        answer = words;
        fault = kind;
        updatedAt = now;
    }
}
