package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.access.AccessEvent;
import io.vestibule.access.Admission;
import io.vestibule.access.AdmissionState;
import io.vestibule.access.Way;
import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.RequestState;
import io.vestibule.guest.Guest;
import io.vestibule.registration.Registration;
import io.vestibule.registration.RegistrationState;
import io.vestibule.task.Commit;

/** What befalls guests, as it would lie in the database. */
@Singleton
class SampleStories {

    private final Clock clock;

    SampleStories(Clock clock) {
        this.clock = clock;
    }

    /** A request of a guest that somebody decided some time ago, by the link sent to the one who was asked. */
    ApprovalRequest decided(ApprovalRequest waiting, RequestState state, String by, Duration ago) {
        return Commit.of("sample", () -> {
            var request = ApprovalRequest.byId(waiting.id).orElseThrow();
            request.state = state;
            request.released = true;
            request.decidedAt = at(ago);
            request.decidedBy = by;
            request.decidedLink = request.asked;
            request.guestType = "Weekly (default)";
            request.lastsSeconds = Duration.ofDays(1).toSeconds();
            request.why = state == RequestState.DENIED ? "<b>Not</b> known" : null;
            return request;
        });
    }

    /** The journey that a request is about; it goes on with an account that may be another than it began with. */
    Registration journey(ApprovalRequest request, Guest account, Duration ago) {
        return Commit.of("sample", () -> {
            var journey = new Registration();
            journey.id = UUID.randomUUID();
            journey.nonce = journey.id.toString();
            journey.portal = request.portal;
            journey.guestId = account.id;
            journey.state = RegistrationState.ONLINE;
            journey.requestId = request.id;
            journey.mac = "02:00:5e:00:0a:01";
            journey.locale = "en";
            journey.aupVersion = "3";
            journey.createdAt = at(ago);
            journey.aupAt = journey.createdAt;
            journey.updatedAt = journey.createdAt;
            journey.loginAt = at(Duration.ofSeconds(20));
            journey.onlineAt = at(Duration.ofSeconds(10));
            journey.persist();
            return journey;
        });
    }

    /** A device that ISE let on, with what was noted of it. */
    void letIn(Registration journey, String... whatAndWords) {
        Commit.of("sample", () -> {
            var admission = new Admission();
            admission.id = UUID.randomUUID();
            admission.guestId = journey.guestId;
            admission.registration = journey.id;
            admission.way = Way.ISE;
            admission.state = AdmissionState.ONLINE;
            admission.createdAt = at(Duration.ofSeconds(15));
            admission.updatedAt = admission.createdAt;
            admission.persist();
            for (var at = 0; at < whatAndWords.length; at += 2) {
                var event = new AccessEvent();
                event.admissionId = admission.id;
                event.at = at(Duration.ofSeconds(15 - at));
                event.what = whatAndWords[at];
                event.words = whatAndWords[at + 1];
                event.persist();
            }
        });
    }

    private Instant at(Duration ago) {
        return clock.instant().minus(ago).truncatedTo(ChronoUnit.MICROS);
    }
}
