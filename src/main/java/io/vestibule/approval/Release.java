package io.vestibule.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vestibule.guest.Grant;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestEvents;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Guests;
import io.vestibule.task.Commit;

/** Lets decisions take effect, once: inside the process first, by what listens; the work with ISE follows from that. */
@Singleton
class Release {

    private final Guests guests;
    private final Clock clock;
    private final Event<ApprovalDecided> decided;
    private final Event<ApprovalLapsed> lapsed;

    Release(Guests guests, Clock clock, Event<ApprovalDecided> decided, Event<ApprovalLapsed> lapsed) {
        this.guests = guests;
        this.clock = clock;
        this.decided = decided;
        this.lapsed = lapsed;
    }

    /** A decision that could be undone until now takes effect; when it has to be looked at again. */
    Optional<Duration> release(UUID id) {
        return Commit.of("approval.release", () -> {
            var now = clock.instant();
            var pending = ApprovalRequest.locked(id).filter(request -> !request.released && request.releaseAt != null);
            if (pending.isPresent() && pending.get().releaseAt.isAfter(now)) {
                return Optional.of(Duration.between(now, pending.get().releaseAt));
            }
            pending.ifPresent(this::takeEffect);
            return Optional.empty();
        });
    }

    /** In the caller's transaction, which holds the request. */
    void takeEffect(ApprovalRequest request) {
        request.released = true;
        ApprovalLink.eraseTokens(request.id);
        // whoever registers the same phone right now waits here, and then finds the decision
        var guest = Guest.locked(request.guestId);
        if (guest.state == GuestState.ENDED) {
            return; // staff deleted the guest in the meantime
        }
        if (request.state == RequestState.DENIED) {
            decided.fire(new ApprovalDecided(request.id, guest.id, null));
            return;
        }
        var stay = request.stay();
        var granted = guests.grant(
                guest,
                new Grant(request.sponsor, request.sponsorGroups(), request.guestType, stay.lasts(), stay.until()));
        decided.fire(new ApprovalDecided(request.id, guest.id, granted.id));
        // only now, when nobody waits for them any more
        ApprovalRequest.waitingOf(guest.id)
                .forEach(other -> close(other, "Another request of this guest was approved"));
    }

    /** Staff deleted a guest who was waiting: there is nothing left to decide. */
    void ended(@Observes GuestEvents.AccountEnded event) {
        ApprovalRequest.waitingOf(event.guestId()).forEach(request -> close(request, "The guest was deleted"));
    }

    void lapse(UUID id) {
        Commit.of("approval.lapse", () -> ApprovalRequest.locked(id)
                .filter(request -> request.state == RequestState.WAITING)
                .ifPresent(request -> close(request, "Nobody answered")));
    }

    private void close(ApprovalRequest request, String because) {
        request.lapse(because, clock.instant());
        ApprovalLink.eraseTokens(request.id);
        lapsed.fire(new ApprovalLapsed(request.id, request.guestId));
    }
}
