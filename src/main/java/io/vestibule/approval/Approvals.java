package io.vestibule.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.guest.Person;
import io.vestibule.listing.Place;
import io.vestibule.listing.Reach;
import io.vestibule.listing.Slice;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.portal.Portal;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Tasks;

/** Requests to sponsors, as the rest of the product sees them. */
@Singleton
public class Approvals {

    private static final int PAGE = 25;
    /** More are not counted: nobody reads the number. */
    private static final int COUNTED_AT_MOST = 1000;

    private final ApprovalConfig config;
    private final Keeper keeper;
    private final Tasks tasks;
    private final Reach reach;
    private final Clock clock;

    Approvals(ApprovalConfig config, Keeper keeper, Tasks tasks, Reach reach, Clock clock) {
        this.config = config;
        this.keeper = keeper;
        this.tasks = tasks;
        this.reach = reach;
        this.clock = clock;
    }

    /** Whether a sponsor has to decide before this guest gets a password at this portal. */
    public boolean needed(Portal portal, Guest guest) {
        return portal.sponsoring().isPresent() && guest.sponsor == null;
    }

    /**
     * Asks for a decision, in the caller's transaction. Whether the address is a sponsor's is looked up later, so that the
     * guest's page takes the same time for both. The same guest asking the same person again is the same request.
     *
     * @param person what the guest says of himself; with the person visited
     */
    public ApprovalRequest ask(Guest guest, Portal portal, Person person) {
        var asked = person.personVisited().strip().toLowerCase(Locale.ROOT);
        var name = Stream.of(person.firstName(), person.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return open(guest, portal.name(), asked)
                .orElseGet(() -> stored(guest, portal.name(), asked, name, person.company(), person.reason()));
    }

    /** The same request for another account, because the guest has corrected his number. */
    public ApprovalRequest askAgain(UUID former, Guest guest) {
        var old = ApprovalRequest.byId(former).orElseThrow();
        return open(guest, old.portal, old.asked)
                .orElseGet(() -> stored(guest, old.portal, old.asked, old.name, old.company, old.reason));
    }

    private static Optional<ApprovalRequest> open(Guest guest, String portal, String asked) {
        return ApprovalRequest.openTo(guest.id, portal, asked);
    }

    private ApprovalRequest stored(
            Guest guest, String portal, String asked, String name, String company, String reason) {
        var request = new ApprovalRequest();
        request.id = UUID.randomUUID();
        request.guestId = guest.id;
        request.portal = portal;
        request.asked = asked;
        request.owner = asked;
        request.ownerGroups = ",";
        request.name = name;
        request.company = company;
        request.reason = reason;
        request.state = RequestState.WAITING;
        request.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        request.lapsesAt = request.createdAt.plus(config.lapseAfter());
        setPhone(request, guest);
        request.persist();
        tasks.schedule(AskTask.NAME, request.id.toString());
        tasks.schedule(LapseTask.NAME, request.id.toString(), request.lapsesAt);
        return request;
    }

    /** The guest has corrected the number of the account that waits. */
    public void numberCorrected(Guest guest) {
        ApprovalRequest.waitingOf(guest.id).forEach(request -> setPhone(request, guest));
    }

    /** Closes a request that no registration waits for any more, in the caller's transaction. */
    public void withdraw(UUID id) {
        ApprovalRequest.locked(id)
                .filter(request -> request.state == RequestState.WAITING)
                .ifPresent(request -> request.lapse("The guest has corrected the number", clock.instant()));
    }

    private void setPhone(ApprovalRequest request, Guest guest) {
        var phone = guest.phone(keeper);
        request.phoneMasked = phone.masked();
        request.phoneFingerprint = Guest.fingerprint(keeper, phone);
    }

    /** By which {@link RequestFilter#phoneFingerprint} finds the requests of a number. */
    public String fingerprint(PhoneNumber phone) {
        return Guest.fingerprint(keeper, phone);
    }

    /** A page of the list. Needs a transaction or a request. */
    public Slice<ApprovalRequest> page(RequestFilter filter, Optional<Place> after, boolean oldestFirst) {
        return reach.page(
                ApprovalRequest.ROWS, filter.where().beyond(after, "createdAt", oldestFirst), oldestFirst, PAGE);
    }

    /**
     * The places of the waiting ones among those that pass the filter, the oldest first; no more than a person can mean at
     * once, and whether there are, or may be, more.
     */
    public Slice<Place> waiting(RequestFilter filter, Instant notAfter) {
        var where = waitingOnly(filter).where().notAfter("createdAt", notAfter);
        return reach.places(ApprovalRequest.ROWS, where, true, COUNTED_AT_MOST);
    }

    private static RequestFilter waitingOnly(RequestFilter filter) {
        return new RequestFilter(
                filter.viewer(),
                Optional.of(RequestState.WAITING),
                filter.portal(),
                filter.sponsor(),
                filter.from(),
                filter.to(),
                filter.text(),
                filter.phoneFingerprint());
    }

    /** What was decided since then, the newest first. */
    public List<ApprovalRequest> decidedSince(Viewer viewer, Instant since) {
        return ApprovalRequest.decidedSince(viewer, since, PAGE);
    }

    /** A request, if this person may see it. */
    public Optional<ApprovalRequest> seen(UUID id, Viewer viewer) {
        return ApprovalRequest.byId(id).filter(viewer::sees);
    }

    /** Deletes all that is known of a guest's requests, in the caller's transaction. */
    public void forget(UUID guestId) {
        for (var request : ApprovalRequest.ofGuest(guestId)) {
            ApprovalMail.forget(request.id);
            ApprovalLink.forget(request.id);
            BatchFailure.forget(request.id);
            request.delete();
        }
    }
}
