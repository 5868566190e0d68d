package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.approval.ApprovalMail;
import io.vestibule.approval.ApprovalMail.MailState;
import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.RequestState;
import io.vestibule.guest.Guest;
import io.vestibule.registration.Registration;

/** Who was asked to approve, by which mails, and what was decided. */
@Singleton
class ApprovalChapter implements StoryChapter {

    private final RequestViews views;

    ApprovalChapter(RequestViews views) {
        this.views = views;
    }

    @Override
    public List<Line> of(Guest guest) {
        var requests = new LinkedHashMap<UUID, ApprovalRequest>();
        ApprovalRequest.ofGuest(guest.id).forEach(request -> requests.put(request.id, request));
        // a sponsor may have granted another guest type, for which the phone had an account already
        Registration.allOf(guest.id).stream()
                .map(journey -> journey.requestId)
                .filter(Objects::nonNull)
                .flatMap(id -> ApprovalRequest.byId(id).stream())
                .forEach(request -> requests.put(request.id, request));
        return requests.values().stream()
                .flatMap(request -> of(request).stream())
                .toList();
    }

    List<Line> of(ApprovalRequest request) {
        var lines = new ArrayList<Line>();
        var waits = request.state == RequestState.WAITING;
        lines.add(new Line(
                request.createdAt,
                "waiting",
                waits ? "Waits for approval by " + request.asked : "Asked " + request.asked + " for approval"));
        ApprovalMail.ofRequest(request.id).forEach(mail -> lines.add(line(mail)));
        if (!waits) {
            lines.add(new Line(request.decidedAt, request.state.word(), views.decided(request)));
        }
        return lines;
    }

    private static Line line(ApprovalMail mail) {
        var what =
                switch (mail.kind) {
                    case REQUEST -> "Mail to ";
                    case REMINDER -> "Reminder to ";
                    case ESCALATION -> "Mail, as nobody had answered, to ";
                };
        var failed = mail.failure != null && mail.state != MailState.SENT;
        return new Line(
                mail.endedAt == null ? mail.createdAt : mail.endedAt,
                failed ? "failed" : "mail",
                what + mail.address + ": " + state(mail));
    }

    private static String state(ApprovalMail mail) {
        return switch (mail.state) {
            case QUEUED -> mail.failure == null ? "on its way" : mail.words + "; tried again by itself";
            case SENT -> "the relay took it";
            case FAILED -> mail.words;
            case DROPPED -> "not needed any more";
        };
    }
}
