package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.Decisions;
import io.vestibule.approval.Offers;
import io.vestibule.approval.RequestState;
import io.vestibule.approval.Terms;
import io.vestibule.delivery.Delivery;
import io.vestibule.guest.Guest;
import io.vestibule.pages.sponsor.RequestFacts.Choice;
import io.vestibule.portal.Portals;
import io.vestibule.sponsor.Powers;

/** Turns one request into what its pages show. */
@Singleton
class RequestViews {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final Offers offers;
    private final Portals portals;
    private final Clock clock;

    RequestViews(Offers offers, Portals portals, Clock clock) {
        this.offers = offers;
        this.portals = portals;
        this.clock = clock;
    }

    RequestFacts facts(ApprovalRequest request) {
        var now = clock.instant();
        Guest guest = Guest.findById(request.guestId);
        var follows = FollowUp.of(request, guest, Delivery.latestFor(request.guestId), now);
        return new RequestFacts(
                request.id.toString(),
                RequestLook.of(request.state),
                Decisions.called(request) + " asks for Wi-Fi",
                orEmpty(request.name),
                orEmpty(request.company),
                orEmpty(request.reason),
                request.phoneMasked,
                portals.named(request.portal).map(portal -> portal.title()).orElse(request.portal),
                request.asked,
                known(request),
                Moment.of(request.createdAt, now, DeliveryViews.ZONE),
                decided(request),
                request.decidedAt == null ? null : Moment.of(request.decidedAt, now, DeliveryViews.ZONE),
                follows.words(),
                follows.late());
    }

    private static String known(ApprovalRequest request) {
        return Boolean.FALSE.equals(request.known) ? "Nobody with this address may approve." : "";
    }

    /** Who decided what; what was granted or why it was denied. */
    String decided(ApprovalRequest request) {
        return switch (request.state) {
            case WAITING -> "";
            case LAPSED -> "Closed without a decision: " + request.why + ".";
            case APPROVED -> "Approved " + by(request) + ": " + request.guestType + ", " + lasts(request) + ".";
            case DENIED -> "Denied " + by(request) + (request.why == null ? "." : ": " + request.why);
        };
    }

    private String lasts(ApprovalRequest request) {
        return request.endsAt == null
                ? Terms.words(Duration.ofSeconds(request.lastsSeconds))
                : "until " + WHEN.format(request.endsAt.atZone(offers.zone(request)));
    }

    private static String by(ApprovalRequest request) {
        var link = request.decidedLink == null ? "" : "by the link sent to " + request.decidedLink;
        if (request.decidedBy.equals(request.decidedLink)) {
            return link;
        }
        return "by " + request.decidedBy + (link.isEmpty() ? "" : ", " + link);
    }

    /** The fields of a decision; empty when it is made, or this person may grant nothing here. */
    Optional<RequestFacts.Form> form(
            ApprovalRequest request, Powers powers, String action, DecisionFields sent, String error) {
        if (request.state != RequestState.WAITING) {
            return Optional.empty();
        }
        var granted = offers.of(request, powers);
        var longest = granted.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
        var zone = offers.zone(request);
        var now = clock.instant();
        return Optional.of(new RequestFacts.Form(
                action,
                granted.isEmpty() ? List.of() : stays(offers.usual(request), longest, sent.stay),
                types(granted, sent.type),
                Terms.words(longest),
                day(now, zone),
                day(now.plus(longest), zone),
                orEmpty(sent.reason),
                error));
    }

    static List<Choice> stays(Duration usual, Duration longest, String sent) {
        var values = new ArrayList<Choice>();
        values.add(new Choice(DecisionFields.TODAY, "Until end of today", false));
        DecisionFields.DAYS.forEach((word, lasts) -> {
            if (lasts.compareTo(longest) <= 0) {
                values.add(new Choice(word, Terms.words(lasts), false));
            }
        });
        if (!DecisionFields.DAYS.containsValue(usual) && usual.compareTo(longest) <= 0) {
            values.add(1, new Choice(DecisionFields.USUAL, Terms.words(usual), false));
        }
        values.add(new Choice(DecisionFields.DAY, "Until", false));
        var first = sent == null || values.stream().noneMatch(one -> one.value().equals(sent))
                ? usualOf(values, usual)
                : sent;
        return values.stream()
                .map(one -> new Choice(one.value(), one.label(), one.value().equals(first)))
                .toList();
    }

    /** What is chosen before anybody chooses. */
    private static String usualOf(List<Choice> values, Duration usual) {
        var words = Terms.words(usual);
        return values.stream()
                .filter(one -> one.label().equals(words))
                .map(Choice::value)
                .findFirst()
                .orElse(DecisionFields.TODAY);
    }

    private static List<Choice> types(Map<String, Duration> granted, String sent) {
        var types = new ArrayList<Choice>();
        granted.forEach((type, longest) -> types.add(new Choice(
                type,
                type + ", at most " + Terms.words(longest),
                granted.containsKey(sent) ? type.equals(sent) : types.isEmpty())));
        return types;
    }

    private static String day(Instant time, ZoneId zone) {
        return LocalDate.ofInstant(time, zone).toString();
    }

    private static String orEmpty(String words) {
        return words == null ? "" : words;
    }
}
