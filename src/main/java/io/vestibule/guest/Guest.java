package io.vestibule.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.vestibule.listing.Few;
import io.vestibule.listing.Place;
import io.vestibule.listing.Rows;
import io.vestibule.listing.Where;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;

/** A guest's account in ISE, as we know it. */
@Entity
@Table(name = "guest")
public class Guest extends GuestPerson {

    /** The guests as the staff's pages list them. */
    static final Rows<Guest> ROWS = new Rows<>(
            () -> getEntityManager(), Guest.class, "createdAt", guest -> new Place(guest.createdAt, guest.id));

    static final Few FEW = new Few(ROWS.database(), "Guest");

    private static final String PHONE = "phone";
    private static final String PASSWORD = "password";
    private static final int USER_NAME_RANDOM = 8;
    private static final int END_DIGITS = 2;

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

    /** The last digits of the number, which staff may see; null for a guest without one. */
    @Column(name = "phone_end")
    public String phoneEnd;

    @Column(name = "password_sealed")
    public String passwordSealed;

    @Column(name = "guest_type")
    public String guestType;

    public String location;

    @Column(name = "lasts_seconds")
    public long lastsSeconds;

    /** When it ends however late it begins; null when it lasts {@link #lastsSeconds} from its beginning on. */
    @Column(name = "ends_at")
    public Instant endsAt;

    /** Since when ISE shall make the account; null while a sponsor has not said so. */
    @Column(name = "wanted_at")
    public Instant wantedAt;

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

    /** The account of the sponsor who vouches for this guest; null while nobody does. */
    public String sponsor;

    /** The sponsor groups of that sponsor, as {@code |a|b|}. */
    @Column(name = "sponsor_groups")
    public String sponsorGroups;

    /** Whether the guest types a code of ours in place of ISE's password, so that our copy is kept until the end. */
    @Column(name = "by_code")
    public boolean byCode;

    /** When ISE had made the account. */
    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_why")
    public Ending endedWhy;

    /** When ISE last told us of the account. */
    @Column(name = "read_at")
    public Instant readAt;

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

    /** Of these, those that are kept, in no order. */
    public static List<Guest> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The accounts that ended before a time, at most so many. */
    public static List<Guest> endedBefore(Instant time, int most) {
        return Guest.<Guest>find("state = ?1 and updatedAt < ?2 order by state, updatedAt", GuestState.ENDED, time)
                .page(0, most)
                .list();
    }

    /** Since when the oldest accounts that ISE has not made yet are tried for, the oldest first, and so at most so many. */
    public static List<Instant> waitingSince(int most) {
        return getEntityManager()
                .createQuery(
                        "select g.wantedAt from Guest g where g.state = :state and g.wantedAt is not null order by g.wantedAt",
                        Instant.class)
                .setParameter("state", GuestState.WANTED)
                .setMaxResults(most)
                .getResultList();
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

    /** Whether there is a phone; a guest with a voucher has none. */
    public boolean hasPhone() {
        return phoneSealed != null;
    }

    /** The number of a guest who has a phone. */
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
        phoneEnd = phone.e164().substring(phone.e164().length() - END_DIGITS);
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

    /**
     * The account's first login was seen in ISE, so our copy of the password has done its work; but a guest who types
     * a code needs it for each login.
     */
    public void provedOnline(String status, Instant now) {
        iseStatus = status;
        loggedIn = true;
        if (!byCode) {
            passwordSealed = null;
        }
        readAt = now;
        updatedAt = now;
    }

    /** A controller that asks no RADIUS has let the guest on, so our copy of the password has done its work. */
    public void letOn(Instant now) {
        passwordUsed(now);
    }

    /** The password has let a device on without a login that ISE saw, so our copy has done its work. */
    public void passwordUsed(Instant now) {
        if (!byCode) {
            passwordSealed = null;
        }
        updatedAt = now;
    }

    /** A login was seen in the network, though the account's state was not read. */
    public void seenInTheNetwork(Instant now) {
        loggedIn = true;
        passwordUsed(now);
    }

    /** Sets when the account is valid: from now, on the minute as ISE counts. */
    void validFrom(Instant now) {
        validFrom = now.minusMillis(now.toEpochMilli() % Duration.ofMinutes(1).toMillis());
        validTo = endsAt == null ? validFrom.plusSeconds(lastsSeconds) : endsAt;
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

    /** A sponsor stands for this guest from now on. */
    public void vouch(String account, Set<String> groups) {
        sponsor = account;
        sponsorGroups = groups.isEmpty() ? null : "|" + String.join("|", groups) + "|";
    }

    /** Who stands for another account of the same person stands for this one. */
    public void vouchLike(Guest other) {
        sponsor = other.sponsor;
        sponsorGroups = other.sponsorGroups;
    }

    /** Whether the account would be over before it began. */
    boolean isTooLate(Instant now) {
        return endsAt != null && !endsAt.isAfter(now.plus(Duration.ofMinutes(1)));
    }

    /** Since when the account is tried for. */
    public Instant triedSince() {
        return wantedAt == null ? createdAt : wantedAt;
    }

    /** Takes on what a sponsor granted. Once ISE has the account only the sponsor is noted. */
    void grant(Keeper keeper, Grant grant, Instant now) {
        vouch(grant.sponsor(), grant.sponsorGroups());
        if (state == GuestState.WANTED && !createAttempted) {
            guestType = grant.guestType();
            liveKey = liveKey(keeper, phone(keeper), guestType);
            lastsSeconds = grant.lasts().toSeconds();
            endsAt = grant.until().orElse(null);
            wantedAt = now;
        }
        updatedAt = now;
    }

    void end(Instant now, Ending why) {
        state = GuestState.ENDED;
        endedAt = now;
        endedWhy = why;
        liveKey = null;
        passwordSealed = null;
        updatedAt = now;
    }

    @Override
    Stream<String> alsoSearched() {
        return Stream.of(userName, phoneEnd);
    }

    /** The account of an id, when it is one that somebody may see. */
    static Optional<Guest> visible(UUID id, Seen seen) {
        var where = seen.in(new Where(), "sponsor", "sponsorGroups").few("id", Optional.of(id));
        return find(where.query(), where.values()).firstResultOptional();
    }

    /** Whether it is, as it stands there, the name of an account. */
    static boolean isUserName(String text) {
        return count("userName", text) > 0;
    }
}
