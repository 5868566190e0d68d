package io.vestibule.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;

import io.vestibule.listing.Few;
import io.vestibule.listing.Place;
import io.vestibule.listing.Rows;

/** A guest who waits for a sponsor, and what the sponsor decided. */
@Entity
@Table(name = "approval_request")
public class ApprovalRequest extends PanacheEntityBase {

    /** The requests as the staff's pages list them. */
    static final Rows<ApprovalRequest> ROWS = new Rows<>(
            () -> getEntityManager(),
            ApprovalRequest.class,
            "createdAt",
            request -> new Place(request.createdAt, request.id));

    static final Few FEW = new Few(ROWS.database(), "ApprovalRequest");

    @Id
    public UUID id;

    public UUID guestId;
    public String portal;

    /** The address that the guest typed, in small letters. */
    public String asked;

    /** Whose request it is: the account with that address, else the address itself. */
    public String owner;

    /** The owner's sponsor groups, each between commas. */
    public String ownerGroups;

    /** Whether the address is a sponsor's; null until that was looked up. */
    public Boolean known;

    public String name;
    public String company;
    public String reason;
    public String phoneMasked;
    public String phoneFingerprint;

    @Enumerated(EnumType.STRING)
    public RequestState state;

    /** Until a decision is released it can be undone, and nothing has followed from it. */
    public boolean released;

    public Instant releaseAt;
    public UUID batchId;
    public Instant createdAt;
    public Instant lapsesAt;
    public Instant decidedAt;

    /** The account that decided, or the address to which the link was sent that was decided by. */
    public String decidedBy;

    public String decidedFrom;

    /** Who vouches for the guest if it was approved: the account of whoever decided, else the address. */
    public String sponsor;

    /** The sponsor's groups, each between commas. */
    public String sponsorGroups;

    /** For whom the link was made that was decided by; null for a decision on the pages. */
    public String decidedLink;

    public Long lastsSeconds;
    public Instant endsAt;
    public String guestType;

    /** Why it was denied or closed, in somebody's words; null for none. */
    public String why;

    public static Optional<ApprovalRequest> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** The request, kept from all others until the transaction ends: two sponsors at once meet here. */
    static Optional<ApprovalRequest> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A guest's request to an address from which nothing has followed yet. */
    static Optional<ApprovalRequest> openTo(UUID guestId, String portal, String asked) {
        return find("guestId = ?1 and portal = ?2 and asked = ?3 and released = false", guestId, portal, asked)
                .firstResultOptional();
    }

    /** All requests of a guest that nobody has decided. */
    static List<ApprovalRequest> waitingOf(UUID guestId) {
        return list("guestId = ?1 and state = ?2", guestId, RequestState.WAITING);
    }

    public static List<ApprovalRequest> ofGuest(UUID guestId) {
        return list("guestId = ?1 order by createdAt", guestId);
    }

    static List<ApprovalRequest> ofBatch(UUID batchId) {
        return list("batchId", batchId);
    }

    /** The decided ones of a time, the newest first. */
    static List<ApprovalRequest> decidedSince(Viewer viewer, Instant since, int most) {
        var where =
                RequestFilter.of(viewer, Optional.empty()).where().and("decidedAt >= :since", Map.of("since", since));
        return find(where.query(), Sort.descending("decidedAt"), where.values())
                .page(Page.ofSize(most))
                .list();
    }

    public Set<String> ownerGroups() {
        return names(ownerGroups);
    }

    Set<String> sponsorGroups() {
        return names(sponsorGroups);
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(",")).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it can still be undone. */
    public boolean undoable(Instant now) {
        return !released && releaseAt != null && now.isBefore(releaseAt);
    }

    void decide(RequestState verdict, Decider by, Instant now) {
        state = verdict;
        decidedAt = now.truncatedTo(ChronoUnit.MICROS);
        decidedBy = by.actor().name();
        decidedFrom = by.actor().address();
        sponsor = by.powers().account();
        sponsorGroups = String.join(",", by.powers().groups());
        decidedLink = by.link().orElse(null);
    }

    void grant(String type, Stay stay) {
        guestType = type;
        lastsSeconds = stay.lasts().toSeconds();
        endsAt = stay.until().map(end -> end.truncatedTo(ChronoUnit.MICROS)).orElse(null);
    }

    /** What was granted; only of an approved request. */
    public Stay stay() {
        return new Stay(Duration.ofSeconds(lastsSeconds), Optional.ofNullable(endsAt));
    }

    /** Takes a decision back from which nothing has followed. */
    void undo() {
        state = RequestState.WAITING;
        releaseAt = null;
        batchId = null;
        decidedAt = null;
        decidedBy = null;
        decidedFrom = null;
        sponsor = null;
        sponsorGroups = null;
        decidedLink = null;
        lastsSeconds = null;
        endsAt = null;
        guestType = null;
        why = null;
    }

    /** Closes it without a decision. */
    void lapse(String because, Instant now) {
        state = RequestState.LAPSED;
        released = true;
        why = because;
        decidedAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
