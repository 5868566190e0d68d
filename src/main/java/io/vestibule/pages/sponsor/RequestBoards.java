package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.approval.ApprovalMail;
import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.Approvals;
import io.vestibule.approval.Decisions;
import io.vestibule.approval.RequestFilter;
import io.vestibule.approval.RequestState;
import io.vestibule.approval.Viewer;
import io.vestibule.delivery.Delivery;
import io.vestibule.guest.Guest;
import io.vestibule.listing.Place;
import io.vestibule.listing.Slice;
import io.vestibule.pages.sponsor.RequestBoard.Bulk;
import io.vestibule.pages.sponsor.RequestBoard.Row;
import io.vestibule.pages.sponsor.RequestFacts.Choice;
import io.vestibule.phone.PhoneNumbers;
import io.vestibule.phone.PhoneReading;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.web.Asked;

/** Turns requests into what the lists show. */
@Singleton
class RequestBoards {

    private static final Duration SOON = Duration.ofHours(24);
    private static final Duration VERY_SOON = Duration.ofHours(1);
    private static final DateTimeFormatter ENDS = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final Approvals approvals;
    private final Portals portals;
    private final PhoneNumbers numbers;
    private final Warnings warnings;
    private final Clock clock;

    RequestBoards(Approvals approvals, Portals portals, PhoneNumbers numbers, Warnings warnings, Clock clock) {
        this.approvals = approvals;
        this.portals = portals;
        this.numbers = numbers;
        this.warnings = warnings;
        this.clock = clock;
    }

    RequestFilter filter(RequestQuery query, Viewer viewer) {
        return query.filter(viewer, DeliveryViews.ZONE, query.text().flatMap(this::fingerprint));
    }

    /** A number may be typed in any usual way; only a whole one can be found. */
    private Optional<String> fingerprint(String typed) {
        var home = portals.defaultPortal().map(Portal::defaultCountry).orElse("");
        return numbers.read(typed, home, Set.of()) instanceof PhoneReading.Good good
                ? Optional.of(approvals.fingerprint(good.number()))
                : Optional.empty();
    }

    RequestBoard board(RequestQuery query, Viewer viewer, boolean mayDecide, String problem) {
        var now = clock.instant();
        var page = approvals.page(filter(query, viewer), query.cursor(), query.oldestFirst());
        var waiting = approvals.waiting(RequestFilter.of(viewer, Optional.empty()), now);
        var ticked = mayDecide && ("page".equals(query.select) || "all".equals(query.select));
        return new RequestBoard(
                waiting.rows().isEmpty() ? "Requests" : "(" + count(waiting) + ") Requests",
                query.filters(),
                now.toString(),
                warnings.now(),
                rows(page.rows(), ticked, now),
                query.cursor()
                        .map(cursor -> query.onItsOwn().address(RequestQuery.PAGE, ""))
                        .orElse(null),
                page.next()
                        .map(next -> query.onItsOwn()
                                .address(
                                        RequestQuery.PAGE,
                                        Asked.parameter("after", next.toString())
                                                .orElseThrow()))
                        .orElse(null),
                page.lookedTo().map(to -> Moment.minute(to, DeliveryViews.ZONE)).orElse(""),
                query.oldestFirst(),
                query.here(
                        RequestQuery.PAGE + "/live",
                        Asked.parameter("select", query.select).orElse("")),
                mayDecide ? bulk(query, viewer, page.rows(), ticked, now, problem) : null);
    }

    private Bulk bulk(
            RequestQuery query,
            Viewer viewer,
            List<ApprovalRequest> shown,
            boolean ticked,
            Instant now,
            String problem) {
        var here = query.onStart() ? RequestQuery.START : RequestQuery.PAGE;
        var matching = approvals.waiting(filter(query, viewer), now);
        var waiting = shown.stream()
                .filter(request -> request.state == RequestState.WAITING)
                .count();
        return new Bulk(
                query.here(RequestQuery.PAGE + "/decisions", ""),
                RequestViews.stays(usual(query), longest(query), null),
                query.here(here, "select=page"),
                query.here(here, "select=all"),
                query.here(here, ""),
                chooseAll(matching.rows().size(), matching.next().isPresent()),
                allMeant(matching.rows().size(), matching.next().isPresent()),
                matching.rows().size() > waiting,
                "all".equals(query.select),
                ticked,
                problem);
    }

    /** What is proposed for many: what their portals propose, if that is the same. */
    private Duration usual(RequestQuery query) {
        var proposed = asking(query)
                .map(one -> one.sponsoring().orElseThrow().usual())
                .distinct()
                .toList();
        return proposed.size() == 1 ? proposed.get(0) : Duration.ofDays(1);
    }

    private Duration longest(RequestQuery query) {
        return asking(query)
                .flatMap(one -> one.sponsoring().orElseThrow().offers().values().stream())
                .max(Duration::compareTo)
                .orElse(Duration.ofDays(1));
    }

    private Stream<Portal> asking(RequestQuery query) {
        return portals.all().stream()
                .filter(one -> one.sponsoring().isPresent())
                .filter(one -> query.portalMeant().map(one.name()::equals).orElse(true));
    }

    static String chooseAll(int matching, boolean more) {
        return more ? "Select the " + matching + " that wait longest" : "Select all " + matching + " that match";
    }

    static String allMeant(int matching, boolean more) {
        return more
                ? "The " + matching + " that wait longest are selected; more may match."
                : "All " + matching + " that match are selected.";
    }

    private static String count(Slice<Place> counted) {
        return counted.rows().size() + (counted.next().isPresent() ? "+" : "");
    }

    List<Row> decidedToday(Viewer viewer) {
        var now = clock.instant();
        var midnight = now.atZone(DeliveryViews.ZONE)
                .toLocalDate()
                .atStartOfDay(DeliveryViews.ZONE)
                .toInstant();
        return rows(approvals.decidedSince(viewer, midnight), false, now);
    }

    private List<Row> rows(List<ApprovalRequest> requests, boolean ticked, Instant now) {
        var ids = requests.stream().map(request -> request.id).toList();
        var guestIds =
                requests.stream().map(request -> request.guestId).distinct().toList();
        Map<UUID, Guest> guests =
                Guest.byIds(guestIds).stream().collect(Collectors.toMap(guest -> guest.id, Function.identity()));
        Map<UUID, Delivery> texts = guestIds.isEmpty() ? Map.of() : Delivery.newestOf(guestIds);
        Map<UUID, ApprovalMail> mails = ApprovalMail.inTrouble(ids).stream()
                .collect(Collectors.toMap(mail -> mail.requestId, Function.identity(), (one, other) -> other));
        return requests.stream()
                .map(request -> row(
                        request,
                        guests.get(request.guestId),
                        request.state == RequestState.APPROVED ? texts.get(request.guestId) : null,
                        trouble(request, mails.get(request.id)),
                        ticked,
                        now))
                .toList();
    }

    private static Row row(
            ApprovalRequest request, Guest guest, Delivery text, String trouble, boolean ticked, Instant now) {
        var ends = request.state == RequestState.APPROVED && guest != null ? guest.validTo : null;
        var waiting = request.state == RequestState.WAITING;
        return new Row(
                request.id.toString(),
                RequestLook.of(request.state),
                trouble,
                Decisions.called(request),
                request.company == null ? "" : request.company,
                request.phoneMasked,
                Moment.of(request.createdAt, now, DeliveryViews.ZONE),
                request.asked,
                text == null ? null : StateLook.of(text.state),
                text == null ? null : Moment.of(text.updatedAt, now, DeliveryViews.ZONE),
                ends == null ? "" : ends(ends, now),
                tone(ends, now),
                waiting,
                waiting && ticked);
    }

    private static String tone(Instant ends, Instant now) {
        if (ends == null || !ends.isBefore(now.plus(SOON))) {
            return "none";
        }
        return ends.isBefore(now.plus(VERY_SOON)) ? "verysoon" : "soon";
    }

    static String ends(Instant end, Instant now) {
        var left = Duration.between(now, end);
        if (left.isNegative()) {
            return "ended";
        }
        return left.compareTo(SOON) < 0
                ? "ends in " + Moment.length(left).replaceAll(" [0-9]+ s$", "")
                : ENDS.format(end.atZone(DeliveryViews.ZONE));
    }

    private static String trouble(ApprovalRequest request, ApprovalMail mail) {
        if (request.state != RequestState.WAITING) {
            return "";
        }
        if (mail != null) {
            return "Mail failed: " + mail.words + (mail.endedAt == null ? ". Tried again by itself." : ".");
        }
        return Boolean.FALSE.equals(request.known) ? "Nobody with this address may approve." : "";
    }

    RequestBoard.Form form(RequestQuery query) {
        var state = query.stateMeant().orElse(null);
        var portal = query.portalMeant().orElse("");
        return new RequestBoard.Form(
                RequestLook.all()
                        .map(one -> new Choice(
                                RequestLook.of(one).word(), RequestLook.of(one).label(), one == state))
                        .toList(),
                Stream.concat(
                                portals.all().stream()
                                        .filter(one -> one.sponsoring().isPresent())
                                        .map(Portal::name),
                                Stream.of(portal))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .map(name -> new Choice(name, name, name.equals(portal)))
                        .toList(),
                query.sponsorMeant().orElse(""),
                query.text().orElse(""),
                Asked.words(query.from).orElse(""),
                Asked.words(query.to).orElse(""),
                query.filters(),
                Stream.of(query.sponsor, query.from, query.to)
                        .anyMatch(value -> Asked.words(value).isPresent()));
    }
}
