package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import io.vestibule.delivery.Delivery;
import io.vestibule.guest.AccountChange;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Guests;
import io.vestibule.guest.Seen;

/** Turns one guest, and what every feature has to tell, into a page. */
@Singleton
class GuestTales {

    private final List<StoryChapter> chapters;
    private final GuestViews views;
    private final ChangeReports reports;
    private final Guests guests;
    private final Clock clock;

    GuestTales(@All List<StoryChapter> chapters, GuestViews views, ChangeReports reports, Guests guests, Clock clock) {
        this.chapters = chapters;
        this.views = views;
        this.reports = reports;
        this.guests = guests;
        this.clock = clock;
    }

    /** @param number the whole number, when it is to be shown */
    GuestTale tale(
            Guest guest, Rights rights, Optional<String> number, Optional<UUID> batch, String account, Seen seen) {
        var now = clock.instant();
        var changes = AccountChange.of(guest.id);
        var newest = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        var row = views.row(guest, Delivery.latestFor(guest.id).orElse(null), newest, now);
        var path = GuestQuery.PAGE + "/" + guest.id;
        return new GuestTale(
                row,
                title(row),
                number.orElse(row.number()),
                number.isPresent(),
                facts(guest, now),
                Timeline.byDay(chapters.stream().flatMap(chapter -> chapter.of(guest).stream()), now),
                batch.flatMap(id -> reports.report(id, account, seen)).orElse(null),
                rights,
                guest.state == GuestState.SUSPENDED,
                guest.state == GuestState.ENDED,
                path + "/story",
                guest.state == GuestState.WANTED || changes.stream().anyMatch(change -> change.state.open()));
    }

    private static String title(GuestBoard.Row row) {
        if (!row.name().isEmpty()) {
            return row.name();
        }
        return row.number().isEmpty() ? row.userName() : "Guest with number " + row.number();
    }

    private List<Map.Entry<String, String>> facts(Guest guest, Instant now) {
        var facts = new ArrayList<Map.Entry<String, String>>();
        var zone = guests.zoneOf(guest);
        add(facts, "Company", guest.company);
        add(facts, "Mail", guest.email);
        add(facts, "Person visited", guest.personVisited);
        add(facts, "Reason", guest.reason);
        add(facts, "Sponsor", guest.sponsor);
        add(facts, "Portal", guest.portal);
        add(facts, "Guest type", guest.guestType);
        if (guest.validFrom != null && guest.validTo != null) {
            add(facts, "Valid", GuestLook.span(guest.validFrom, guest.validTo, zone));
        }
        add(facts, "User name", guest.userName);
        if (guest.readAt != null) {
            var age = Moment.of(guest.readAt, now, zone).age();
            add(facts, "In ISE", (guest.iseStatus == null ? "no account" : guest.iseStatus) + ", read " + age);
        }
        return facts;
    }

    private static void add(List<Map.Entry<String, String>> facts, String name, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(Map.entry(name, value));
        }
    }
}
