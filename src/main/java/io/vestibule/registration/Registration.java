package io.vestibule.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import io.vestibule.net.MacAddress;

/** A guest's journey from the form to being online. */
@Entity
@Table(name = "registration")
public class Registration extends PanacheEntityBase {

    @Id
    public UUID id;

    public String nonce;
    public String portal;

    @Column(name = "guest_id")
    public UUID guestId;

    @Enumerated(EnumType.STRING)
    public RegistrationState state;

    /** What a sponsor is, or was, asked; null where nobody is. */
    @Column(name = "request_id")
    public UUID requestId;

    public String mac;

    @Column(name = "access_point")
    public String accessPoint;

    public String ssid;

    /** The controller that sent the guest here, with what it told; null when there was none. */
    public String controller;

    /** The audit session id that the guest came with; null unless ISE ordered the redirect. */
    @Column(name = "session_id")
    public String sessionId;

    /** Where the guest's browser was; a hint. */
    public String address;

    public String locale;

    @Column(name = "aup_version")
    public String aupVersion;

    @Column(name = "aup_at")
    public Instant aupAt;

    @Column(name = "number_changes")
    public int numberChanges;

    @Column(name = "login_at")
    public Instant loginAt;

    @Column(name = "online_at")
    public Instant onlineAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public static Optional<Registration> byNonce(String nonce) {
        return find("nonce", nonce).firstResultOptional();
    }

    /** The newest journey of a device at a portal that is still under way. */
    public static Optional<Registration> underWay(String portal, MacAddress mac) {
        return Registration.<Registration>find(
                        "mac = ?1 and portal = ?2 and state not in ?3 order by createdAt desc",
                        mac.text(),
                        portal,
                        List.of(RegistrationState.DENIED, RegistrationState.ENDED, RegistrationState.FAILED))
                .firstResultOptional();
    }

    /** The newest journey of a device at a portal, whatever became of it. */
    static Optional<Registration> newest(String portal, MacAddress mac) {
        return find("mac = ?1 and portal = ?2 order by createdAt desc", mac.text(), portal)
                .firstResultOptional();
    }

    /** All journeys of an account that are still under way. */
    public static List<Registration> underWay(UUID guestId) {
        return list(
                "guestId = ?1 and state not in ?2 order by createdAt",
                guestId,
                List.of(RegistrationState.DENIED, RegistrationState.ENDED, RegistrationState.FAILED));
    }

    /** All journeys of an account, oldest first. */
    public static List<Registration> allOf(UUID guestId) {
        return list("guestId = ?1 order by createdAt", guestId);
    }

    /** The last journey of an account. */
    public static Optional<Registration> newestOf(UUID guestId) {
        return find("guestId = ?1 order by createdAt desc", guestId).firstResultOptional();
    }

    /** Journeys that have waited for their account since before a time. */
    public static List<Registration> waitingSince(Instant before) {
        return list(
                "state in ?1 and updatedAt < ?2",
                List.of(RegistrationState.SUBMITTED, RegistrationState.PROVISIONING),
                before);
    }

    /** All journeys that a request is, or was, about. */
    public static List<Registration> ofRequest(UUID requestId) {
        return list("requestId = ?1 order by createdAt", requestId);
    }

    /** Those that wait for the answer to a request. */
    static List<Registration> awaiting(UUID requestId) {
        return list("requestId = ?1 and state = ?2", requestId, RegistrationState.AWAITING_APPROVAL);
    }

    /** Deletes all journeys of an account. */
    static void forget(UUID guestId) {
        delete("guestId", guestId);
    }

    /** Whether an account serves other journeys beside this one. */
    public boolean sharesItsAccount() {
        return count("guestId = ?1 and id <> ?2", guestId, id) > 0;
    }

    public void move(RegistrationState to, Instant now) {
        if (state != to) {
            state = to;
            updatedAt = now;
        }
    }
}
