package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.approval.ApprovalLink;
import io.vestibule.approval.ApprovalMail;
import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.Approvals;
import io.vestibule.approval.RequestState;
import io.vestibule.guest.Guest;
import io.vestibule.guest.Guests;
import io.vestibule.guest.Person;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.task.Commit;

/** Requests as they would lie in the database, without mails. */
@Singleton
public class SampleRequests {

    private final Guests guests;
    private final Approvals approvals;
    private final Clock clock;

    SampleRequests(Guests guests, Approvals approvals, Clock clock) {
        this.guests = guests;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** A request that waits since some time. */
    public ApprovalRequest waiting(int number, String name, String owner, Duration age) {
        return Commit.of("sample", () -> {
            var phone = new PhoneNumber("+4474001%05d".formatted(number));
            var wish = new Guests.Wish("hosted", "Weekly (default)", Optional.empty(), Duration.ofDays(1));
            var guest = guests.forPhone(phone, "GB", wish, Person.UNNAMED);
            var request = new ApprovalRequest();
            request.id = UUID.randomUUID();
            request.guestId = guest.id;
            request.portal = "hosted";
            request.asked = owner.contains("@") ? owner : owner + "@example.org";
            request.owner = owner;
            request.ownerGroups = ",";
            request.known = true;
            request.name = name;
            request.company = "Analytical Engines";
            request.reason = "Meeting";
            request.phoneMasked = phone.masked();
            request.phoneFingerprint = approvals.fingerprint(phone);
            request.state = RequestState.WAITING;
            request.createdAt = clock.instant().minus(age).truncatedTo(ChronoUnit.MICROS);
            request.lapsesAt = request.createdAt.plus(Duration.ofDays(7));
            request.persist();
            return request;
        });
    }

    /** A mail about it that the relay refused. */
    public void mailFailed(ApprovalRequest request, String words) {
        Commit.of("sample", () -> {
            var link = new ApprovalLink();
            link.id = UUID.randomUUID();
            link.requestId = request.id;
            link.address = request.asked;
            link.digest = link.id.toString();
            link.createdAt = request.createdAt;
            link.expiresAt = request.lapsesAt;
            link.persist();
            var mail = new ApprovalMail();
            mail.id = UUID.randomUUID();
            mail.requestId = request.id;
            mail.linkId = link.id;
            mail.address = request.asked;
            mail.kind = ApprovalMail.Kind.REQUEST;
            mail.state = ApprovalMail.MailState.FAILED;
            mail.failure = "address";
            mail.words = words;
            mail.createdAt = request.createdAt;
            mail.endedAt = request.createdAt;
            mail.persist();
        });
    }

    /** Stands as it would after somebody's decision, from which nothing follows. */
    void become(ApprovalRequest request, RequestState state) {
        Commit.of("sample", () -> ApprovalRequest.update("state = ?1 where id = ?2", state, request.id));
    }

    public ApprovalRequest stored(ApprovalRequest request) {
        return Commit.read(() -> ApprovalRequest.byId(request.id)).orElseThrow();
    }

    public Guest guest(ApprovalRequest request) {
        return Commit.read(() -> Guest.findById(request.guestId));
    }
}
