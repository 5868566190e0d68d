package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.guest.AccountChange;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestCondition;
import io.vestibule.guest.GuestFilter;
import io.vestibule.guest.GuestLists;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Guests;
import io.vestibule.guest.Seen;
import io.vestibule.listing.Place;
import io.vestibule.listing.Slice;
import io.vestibule.pages.sponsor.DeliveryBoard.Choice;
import io.vestibule.phone.Countries;
import io.vestibule.phone.PhoneNumbers;
import io.vestibule.phone.PhoneReading;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.sponsor.Powers;
import io.vestibule.web.Asked;

/** Turns guests into what their list shows. */
@Singleton
class GuestViews {

    private final GuestLists lists;
    private final Guests guests;
    private final Grants grants;
    private final ChangeReports reports;
    private final Viewing viewing;
    private final Portals portals;
    private final PhoneNumbers numbers;
    private final Countries countries;
    private final Clock clock;

    GuestViews(
            GuestLists lists,
            Guests guests,
            Grants grants,
            ChangeReports reports,
            Viewing viewing,
            Portals portals,
            PhoneNumbers numbers,
            Countries countries,
            Clock clock) {
        this.lists = lists;
        this.guests = guests;
        this.grants = grants;
        this.reports = reports;
        this.viewing = viewing;
        this.portals = portals;
        this.numbers = numbers;
        this.countries = countries;
        this.clock = clock;
    }

    /** Where to look when a whole number was typed, so that it does not stay in an address. */
    Optional<String> elsewhere(GuestQuery query) {
        return Asked.words(query.q()).flatMap(this::number).map(fingerprint -> query.forNumber(fingerprint)
                .address(Optional.empty(), query.batchMeant()));
    }

    private Optional<String> number(String typed) {
        var home = portals.defaultPortal().map(Portal::defaultCountry).orElse("");
        return numbers.read(typed, home, Set.of()) instanceof PhoneReading.Good good
                ? Optional.of(lists.fingerprint(good.number()))
                : Optional.empty();
    }

    /** @param files whether the list may be taken along as a file */
    GuestBoard board(GuestQuery query, Powers powers, Rights rights, String account, boolean files) {
        var seen = viewing.of(powers);
        var filter = query.filter(seen, DeliveryViews.ZONE);
        var list = list(query, filter, rights);
        var all = list.newest() == null && list.older() == null ? null : lists.all(filter);
        return new GuestBoard(
                form(query, powers),
                chips(query),
                list,
                all == null ? "" : total(all),
                all != null && all.next().isPresent(),
                List.copyOf(query.parts().entrySet()),
                query.batchMeant()
                        .flatMap(batch -> reports.report(batch, account, seen))
                        .orElse(null),
                files ? query.file() : null,
                rights);
    }

    /** The part of it that changes by itself. */
    GuestBoard.Rows list(GuestQuery query, Powers powers, Rights rights) {
        return list(query, query.filter(viewing.of(powers), DeliveryViews.ZONE), rights);
    }

    private GuestBoard.Rows list(GuestQuery query, GuestFilter filter, Rights rights) {
        var now = clock.instant();
        var page = lists.page(filter, query.place());
        return new GuestBoard.Rows(
                now.toString(),
                query.live(),
                !query.parts().isEmpty(),
                rows(page.rows(), now),
                query.place().isPresent() ? query.address(Optional.empty(), Optional.empty()) : null,
                page.next()
                        .map(next -> query.address(Optional.of(next), Optional.empty()))
                        .orElse(null),
                page.lookedTo().map(to -> Moment.minute(to, DeliveryViews.ZONE)).orElse(""),
                rights);
    }

    private static String total(Slice<Place> all) {
        var count = all.rows().size();
        return all.lookedTo()
                .map(to -> count + " since " + Moment.minute(to, DeliveryViews.ZONE))
                .orElse(all.next().isPresent() ? "more than " + count : String.valueOf(count));
    }

    private List<GuestBoard.Row> rows(List<Guest> page, Instant now) {
        var ids = page.stream().map(guest -> guest.id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Delivery> texts = Delivery.newestOf(ids);
        Map<UUID, AccountChange> changes = AccountChange.newestOf(ids);
        return page.stream()
                .map(guest -> row(guest, texts.get(guest.id), changes.get(guest.id), now))
                .toList();
    }

    GuestBoard.Row row(Guest guest, Delivery text, AccountChange change, Instant now) {
        var zone = guests.zoneOf(guest);
        return new GuestBoard.Row(
                guest.id.toString(),
                GuestLook.state(GuestCondition.of(guest)),
                GuestLook.meaning(guest, change),
                GuestLook.name(guest),
                guest.company == null ? "" : guest.company,
                guest.userName,
                masked(guest),
                Moment.of(guest.createdAt, now, DeliveryViews.ZONE),
                guest.sponsor == null ? "" : guest.sponsor,
                guest.portal,
                text == null ? null : StateLook.of(text.state),
                text == null ? null : Moment.of(text.updatedAt, now, DeliveryViews.ZONE),
                GuestLook.ends(guest, now, zone),
                guest.byCode,
                guest.state == GuestState.ACTIVE && guest.hasPhone());
    }

    static String masked(Guest guest) {
        if (!guest.hasPhone()) {
            return "";
        }
        return "•••• " + (guest.phoneEnd == null ? "••" : guest.phoneEnd);
    }

    private GuestBoard.Form form(GuestQuery query, Powers powers) {
        var state = query.condition().orElse(null);
        var portal = Asked.words(query.portal()).orElse("");
        var type = Asked.words(query.type(), 200).orElse("");
        return new GuestBoard.Form(
                Stream.of(GuestCondition.values())
                        .map(one -> new Choice(one.word(), GuestLook.state(one).label(), one == state))
                        .toList(),
                choices(portals.all().stream().map(Portal::name), portal),
                choices(grants.types(powers).stream(), type),
                Stream.of(DeliveryState.values())
                        .map(one -> new Choice(
                                one.word(),
                                StateLook.of(one).label(),
                                query.textMeant().filter(one::equals).isPresent()))
                        .toList(),
                countries(query),
                Asked.words(query.sponsor()).orElse(""),
                Asked.words(query.q()).orElse(""),
                Asked.words(query.from()).orElse(""),
                Asked.words(query.to()).orElse(""),
                query.parts().keySet().stream()
                        .anyMatch(Set.of("portal", "sponsor", "type", "from", "to", "text", "country")::contains));
    }

    /** What was chosen is among the choices, even when it is no longer configured. */
    private static List<Choice> choices(Stream<String> names, String chosen) {
        return Stream.concat(names, Stream.of(chosen))
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> new Choice(name, name, name.equals(chosen)))
                .toList();
    }

    private List<Choice> countries(GuestQuery query) {
        var home = portals.defaultPortal().map(Portal::defaultCountry).orElse("");
        var chosen = Asked.words(query.country()).orElse("");
        return countries.list(Locale.ENGLISH, home, Set.of()).stream()
                .map(one -> new Choice(one.code(), one.name(), one.code().equalsIgnoreCase(chosen)))
                .toList();
    }

    private List<GuestBoard.Chip> chips(GuestQuery query) {
        var chips = new ArrayList<GuestBoard.Chip>();
        query.parts().forEach((part, value) -> chips.add(new GuestBoard.Chip(words(part, value), query.without(part))));
        return chips;
    }

    private String words(String part, String value) {
        return switch (part) {
            case "state" ->
                GuestCondition.ofWord(value)
                        .map(condition -> GuestLook.state(condition).label())
                        .orElse(value);
            case "who" -> "This number";
            case "text" ->
                "Text "
                        + DeliveryState.ofWord(value)
                                .map(state -> StateLook.of(state).label())
                                .orElse(value)
                                .toLowerCase(Locale.ROOT);
            case "country" ->
                countries.find(value, Locale.ENGLISH).map(one -> one.name()).orElse(value);
            case "from" -> "From " + value;
            case "to" -> "Until " + value;
            case "sponsor" -> "Sponsor " + value;
            default -> value;
        };
    }

    Seen seen(Powers powers) {
        return viewing.of(powers);
    }
}
