package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.vestibule.approval.ApprovalMail;
import io.vestibule.approval.ApprovalMail.MailState;
import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.RequestState;
import io.vestibule.delivery.Attempt;
import io.vestibule.delivery.Delivery;
import io.vestibule.guest.Guest;
import io.vestibule.pages.sponsor.DeliveryStory.Line;
import io.vestibule.registration.Registration;

/** The whole story of a request, from the form to being online. */
@Singleton
class RequestStories {

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String BAD = "failed";

    private final RequestViews views;
    private final Clock clock;

    RequestStories(RequestViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    private record Event(Instant at, String icon, String words) {}

    List<Line> of(ApprovalRequest request) {
        var events = new ArrayList<Event>();
        events.add(new Event(request.createdAt, "waiting", "Asked, naming " + request.asked));
        mails(request, events);
        if (request.state != RequestState.WAITING) {
            events.add(new Event(request.decidedAt, request.state.word(), views.decided(request)));
        }
        journeys(request, events);
        var now = clock.instant();
        return events.stream()
                .filter(event -> event.at != null)
                .sorted(Comparator.comparing(Event::at))
                .map(event -> line(event, request.createdAt, now))
                .toList();
    }

    private static void mails(ApprovalRequest request, List<Event> events) {
        for (var mail : ApprovalMail.ofRequest(request.id)) {
            var what =
                    switch (mail.kind) {
                        case REQUEST -> "Mail to ";
                        case REMINDER -> "Reminder to ";
                        case ESCALATION -> "Mail, as nobody had answered, to ";
                    };
            var at = mail.endedAt == null ? mail.createdAt : mail.endedAt;
            var failed = mail.failure != null && mail.state != MailState.SENT;
            events.add(new Event(at, failed ? BAD : "mail", what + mail.address + ": " + state(mail)));
        }
    }

    private static String state(ApprovalMail mail) {
        return switch (mail.state) {
            case QUEUED -> mail.failure == null ? "on its way" : mail.words + "; tried again by itself";
            case SENT -> "the relay took it";
            case FAILED -> mail.words;
            case DROPPED -> "not needed any more";
        };
    }

    private static void journeys(ApprovalRequest request, List<Event> events) {
        for (var journey : Registration.ofRequest(request.id)) {
            events.add(
                    new Event(journey.aupAt, "approved", "Accepted version " + journey.aupVersion + " of the terms"));
            events.add(new Event(journey.loginAt, "sent", "Typed the right password"));
            events.add(new Event(journey.onlineAt, "approved", "Online"));
        }
        Guest guest = Guest.findById(request.guestId);
        if (guest == null || request.state != RequestState.APPROVED || !request.released) {
            return;
        }
        if (guest.iseId != null) {
            // ISE counts in minutes, and nobody asks it before the decision
            var made = guest.validFrom.isBefore(request.decidedAt) ? request.decidedAt : guest.validFrom;
            events.add(new Event(made, "approved", "Account " + guest.userName + " in ISE"));
        } else if (guest.trouble != null) {
            events.add(new Event(guest.updatedAt, BAD, "ISE delays the account"));
        }
        for (var text : Delivery.allFor(guest.id)) {
            var attempts = Attempt.countsOf(List.of(text.id)).getOrDefault(text.id, 0);
            var look = StateLook.of(text.state);
            events.add(new Event(
                    text.updatedAt,
                    look.word(),
                    "Text with the password: " + look.label().toLowerCase(Locale.ROOT) + ", " + attempts
                            + (attempts == 1 ? " attempt" : " attempts")));
        }
    }

    private static Line line(Event event, Instant began, Instant now) {
        var after = Duration.between(began, event.at);
        return new Line(
                Moment.of(event.at, now, DeliveryViews.ZONE),
                TIME_OF_DAY.format(event.at.atZone(DeliveryViews.ZONE)),
                after.isNegative() || after.toMillis() < 100 ? "" : "+" + length(after),
                event.icon,
                event.words);
    }

    private static String length(Duration after) {
        return after.compareTo(A_DAY) < 0 ? Moment.length(after) : after.toDays() + " d " + after.toHoursPart() + " h";
    }
}
