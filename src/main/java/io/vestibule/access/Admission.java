package io.vestibule.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import io.vestibule.ise.NetworkSession;
import io.vestibule.net.MacAddress;

/** One device that a guest's account lets on. */
@Entity
@Table(name = "admission")
public class Admission extends PanacheEntityBase {

    @Id
    public UUID id;

    @Column(name = "guest_id")
    public UUID guestId;

    /** The journey that led here. */
    public UUID registration;

    @Enumerated(EnumType.STRING)
    public Way way;

    @Enumerated(EnumType.STRING)
    public AdmissionState state;

    @Enumerated(EnumType.STRING)
    public Refusal refusal;

    /** What is in the way for the moment: the kind of ISE's fault, or {@link #CHANGE_NOT_DONE}; null when nothing is. */
    public String trouble;

    @Column(name = "claimed_mac")
    public String claimedMac;

    @Column(name = "session_id")
    public String sessionId;

    public String address;

    /** The device, as the monitoring node or the controller's redirect names it. */
    public String mac;

    @Column(name = "session_address")
    public String sessionAddress;

    @Column(name = "typed_sealed")
    public String typedSealed;

    @Column(name = "endpoint_group")
    public String endpointGroup;

    @Column(name = "group_id")
    public String groupId;

    /** The group to which the device goes back; null when it was on no list. */
    @Column(name = "former_group")
    public String formerGroup;

    @Column(name = "former_kept")
    public boolean formerKept;

    /** Whether the device may be in our group, so that it has to be taken out. */
    public boolean placed;

    public int changes;

    @Column(name = "refused_changes")
    public int refusedChanges;

    @Column(name = "changed_at")
    public Instant changedAt;

    @Column(name = "online_at")
    public Instant onlineAt;

    /** When the evidence was last seen. */
    @Column(name = "seen_at")
    public Instant seenAt;

    /** When ISE ends the session; null when it does not tell. */
    @Column(name = "ends_at")
    public Instant endsAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    private static final Set<AdmissionState> PERHAPS_ONLINE =
            EnumSet.of(AdmissionState.ASKED, AdmissionState.ONLINE, AdmissionState.UNPROVED);

    static final String CHANGE_NOT_DONE = "CHANGE_NOT_DONE";

    static Admission asked(UUID guestId, UUID registration, Way way, Device device, Instant now) {
        var admission = new Admission();
        admission.id = UUID.randomUUID();
        admission.guestId = guestId;
        admission.registration = registration;
        admission.way = way;
        admission.state = AdmissionState.ASKED;
        admission.claimedMac = device.mac();
        admission.sessionId = device.session();
        admission.address = device.address();
        admission.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        admission.updatedAt = admission.createdAt;
        return admission;
    }

    /** The newest admission of a journey. */
    public static Optional<Admission> latestOf(UUID registration) {
        return find("registration = ?1 order by createdAt desc", registration).firstResultOptional();
    }

    /** Those of these journeys whose way onto the network is followed here. */
    public static Set<UUID> known(Collection<UUID> registrations) {
        return registrations.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery(
                                "select distinct a.registration from Admission a where a.registration in :ids",
                                UUID.class)
                        .setParameter("ids", registrations)
                        .getResultList());
    }

    /** The admissions of an account that hold something in the network: a device on it, or in our group. */
    static List<Admission> holding(UUID guestId) {
        return list(
                "guestId = ?1 and state <> ?2 and (placed = true or state in ?3) order by createdAt",
                guestId,
                AdmissionState.ENDED,
                List.of(AdmissionState.ONLINE, AdmissionState.CHANGED, AdmissionState.LEAVING));
    }

    /** The logins at a controller with an account by which a device may be online now; nobody can tell of each. */
    static List<Admission> perhapsOnline(UUID guestId) {
        return notOver(guestId).stream().filter(Admission::isPerhapsOnline).toList();
    }

    boolean isPerhapsOnline() {
        return way == Way.CONTROLLER && PERHAPS_ONLINE.contains(state);
    }

    /** Every admission of an account that is not over. */
    static List<Admission> notOver(UUID guestId) {
        return list("guestId = ?1 and state <> ?2 order by createdAt", guestId, AdmissionState.ENDED);
    }

    /** The admissions for which a device may be in our group, whoever's account it is. */
    static List<Admission> placing(String mac) {
        return list("mac = ?1 and placed = true and state <> ?2 order by createdAt", mac, AdmissionState.ENDED);
    }

    /** The newest evidence for an address since a time. */
    static Optional<Admission> onlineAt(String address, Instant since) {
        return find(
                        "sessionAddress = ?1 and state = ?2 and seenAt > ?3 order by seenAt desc",
                        address,
                        AdmissionState.ONLINE,
                        since)
                .firstResultOptional();
    }

    public static Optional<Admission> byId(UUID id) {
        return findByIdOptional(id);
    }

    static Admission locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<MacAddress> endpoint() {
        return MacAddress.parse(mac);
    }

    void move(AdmissionState to, Instant now) {
        state = to;
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Takes over what the monitoring node says of the device's session. */
    void saw(NetworkSession session, Instant now) {
        session.endpoint().ifPresent(found -> mac = found.text());
        session.id().ifPresent(found -> sessionId = found);
        // one that the browser came from, when it is among them
        session.addresses().stream()
                .filter(found -> address == null || !session.addresses().contains(address) || found.equals(address))
                .sorted()
                .findFirst()
                .ifPresent(found -> sessionAddress = found);
        endsAt = session.ends().map(end -> end.truncatedTo(ChronoUnit.MICROS)).orElse(null);
        seenAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** On the network, as has been seen. */
    void online(Instant now) {
        move(AdmissionState.ONLINE, now);
        onlineAt = updatedAt;
        seenAt = updatedAt;
        typedSealed = null;
        trouble = null;
    }

    void refuse(Refusal why, Instant now) {
        move(AdmissionState.REFUSED, now);
        refusal = why;
        typedSealed = null;
        trouble = null;
    }

    void end(Instant now) {
        move(AdmissionState.ENDED, now);
        typedSealed = null;
        trouble = null;
        placed = false;
    }
}
