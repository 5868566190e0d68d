package io.vestibule.guest;

import java.time.Duration;
import java.time.Instant;
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

import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;

/** A guest's account in ISE, as we know it. */
@Entity
@Table(name = "guest")
public class Guest extends PanacheEntityBase {

    private static final String PHONE = "phone";
    private static final String PASSWORD = "password";
    private static final int USER_NAME_RANDOM = 8;

    @Id
    public UUID id;

    public String portal;

    @Column(name = "user_name")
    public String userName;

    @Column(name = "ise_id")
    public String iseId;

    /** ISE's word for the account's state when it was last read. */
    @Column(name = "ise_status")
    public String iseStatus;

    @Enumerated(EnumType.STRING)
    public GuestState state;

    /** Whether ISE has seen this account's first login; from then on its status proves no further one. */
    @Column(name = "logged_in")
    public boolean loggedIn;

    @Column(name = "live_key")
    public String liveKey;

    @Column(name = "phone_sealed")
    public String phoneSealed;

    @Column(name = "phone_fingerprint")
    public String phoneFingerprint;

    @Column(name = "phone_country")
    public String phoneCountry;

    @Column(name = "password_sealed")
    public String passwordSealed;

    @Column(name = "guest_type")
    public String guestType;

    public String location;

    @Column(name = "lasts_seconds")
    public long lastsSeconds;

    @Column(name = "valid_from")
    public Instant validFrom;

    @Column(name = "valid_to")
    public Instant validTo;

    /** Whether a request to create the account may have reached ISE, so that it must be looked up before the next one. */
    @Column(name = "create_attempted")
    public boolean createAttempted;

    /** Why the account is not there yet: the kind of ISE's fault; null when all is well. */
    public String trouble;

    /** Wrong passwords typed since the last text. */
    @Column(name = "wrong_tries")
    public int wrongTries;

    /** When a browser was last sent to the controller with this account's right password. */
    @Column(name = "login_at")
    public Instant loginAt;

    @Column(name = "first_name")
    public String firstName;

    @Column(name = "last_name")
    public String lastName;

    public String company;
    public String email;

    @Column(name = "person_visited")
    public String personVisited;

    public String reason;

    /** The account of the sponsor who vouches for this guest; null while nobody does. */
    public String sponsor;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /**
     * The account that is valid, or on its way, for a phone and guest type; locked until the transaction ends, so that
     * whoever relies on its state and the task that changes it wait for each other.
     */
    static Optional<Guest> live(Keeper keeper, PhoneNumber phone, String guestType) {
        return Guest.<Guest>find("liveKey", liveKey(keeper, phone, guestType))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The accounts that are valid, or on their way, for a phone, whatever their guest type; the newest first. */
    public static List<Guest> liveOf(Keeper keeper, PhoneNumber phone) {
        return list(
                "phoneFingerprint = ?1 and state <> ?2 order by createdAt desc",
                fingerprint(keeper, phone),
                GuestState.ENDED);
    }

    /** The accounts that ended before a time, at most so many. */
    public static List<Guest> endedBefore(Instant time, int most) {
        return Guest.<Guest>find("state = ?1 and updatedAt < ?2 order by updatedAt", GuestState.ENDED, time)
                .page(0, most)
                .list();
    }

    /** The account, locked until the transaction ends, so that two tries at once are counted as two. */
    public static Guest locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By what a phone is found again without being readable in the database. */
    public static String fingerprint(Keeper keeper, PhoneNumber phone) {
        return keeper.fingerprint(PHONE, phone.e164());
    }

    private static String liveKey(Keeper keeper, PhoneNumber phone, String guestType) {
        return keeper.fingerprint("live account", phone.e164() + " " + guestType);
    }

    static String newUserName() {
        return "g" + Characters.random(USER_NAME_RANDOM);
    }

    public PhoneNumber phone(Keeper keeper) {
        return keeper.open(PHONE, phoneSealed)
                .map(PhoneNumber::new)
                .orElseThrow(() -> new IllegalStateException(
                        "guest " + id + " was stored with another vestibule.secret.key; restore that key"));
    }

    public void changePhone(Keeper keeper, PhoneNumber phone, String country, Instant now) {
        phoneSealed = keeper.seal(PHONE, phone.e164());
        phoneFingerprint = fingerprint(keeper, phone);
        phoneCountry = country;
        liveKey = liveKey(keeper, phone, guestType);
        updatedAt = now;
    }

    /** Our copy of the password; empty before ISE has made it and after it was erased. */
    public Optional<Secret> password(Keeper keeper) {
        return passwordSealed == null
                ? Optional.empty()
                : keeper.open(PASSWORD, passwordSealed).map(Secret::of);
    }

    void keepPassword(Keeper keeper, Secret password) {
        passwordSealed = keeper.seal(PASSWORD, password.reveal());
    }

    /** The account's first login was seen in ISE, so our copy of the password has done its work. */
    public void provedOnline(String status, Instant now) {
        iseStatus = status;
        loggedIn = true;
        passwordSealed = null;
        updatedAt = now;
    }

    /** A controller that asks no RADIUS has let the guest on, so our copy of the password has done its work. */
    public void letOn(Instant now) {
        passwordSealed = null;
        updatedAt = now;
    }

    /** Sets when the account is valid: from now, on the minute as ISE counts. */
    void validFrom(Instant now) {
        validFrom = now.minusMillis(now.toEpochMilli() % Duration.ofMinutes(1).toMillis());
        validTo = validFrom.plusSeconds(lastsSeconds);
    }

    /** Forgets an account that ISE does not have any more, so that a new one is made under a new name. */
    void startOver(Instant now) {
        userName = newUserName();
        iseId = null;
        iseStatus = null;
        loggedIn = false;
        createAttempted = false;
        passwordSealed = null;
        state = GuestState.WANTED;
        updatedAt = now;
    }

    void end(Instant now) {
        state = GuestState.ENDED;
        liveKey = null;
        passwordSealed = null;
        updatedAt = now;
    }
}
