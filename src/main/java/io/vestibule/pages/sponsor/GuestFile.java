package io.vestibule.pages.sponsor;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.delivery.Delivery;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestCondition;
import io.vestibule.guest.GuestFilter;
import io.vestibule.guest.GuestLists;
import io.vestibule.task.Commit;
import io.vestibule.web.Csv;

/** Guests as a file, with numbers masked; who takes it along is noted. */
@Singleton
class GuestFile {

    private static final List<String> COLUMNS = List.of(
            "id",
            "state",
            "user_name",
            "first_name",
            "last_name",
            "company",
            "number",
            "country",
            "portal",
            "guest_type",
            "sponsor",
            "person_visited",
            "reason",
            "asked_at",
            "valid_from",
            "valid_to",
            "text_state",
            "text_at");

    private final GuestLists lists;
    private final Audit audit;
    private final Csv csv;

    GuestFile(GuestLists lists, Audit audit, Csv csv) {
        this.lists = lists;
        this.audit = audit;
        this.csv = csv;
    }

    /** @param words what the filter says */
    Response of(Actor actor, GuestFilter filter, String words, boolean marked) {
        note(actor, words);
        return csv.file("guests.csv", marked, COLUMNS, rows -> lists.each(filter, some -> write(some, rows)));
    }

    Response of(Actor actor, List<Guest> some) {
        note(actor, some.size() + " selected");
        return csv.file("guests.csv", false, COLUMNS, rows -> write(some, rows));
    }

    private void note(Actor actor, String words) {
        Commit.of("guests.export", () -> audit.note(actor, Action.GUESTS_EXPORTED, null, null, words));
    }

    private static void write(List<Guest> guests, Consumer<List<String>> rows) {
        Map<UUID, Delivery> texts = guests.isEmpty()
                ? Map.of()
                : Commit.read(() ->
                        Delivery.newestOf(guests.stream().map(guest -> guest.id).toList()));
        guests.forEach(guest -> rows.accept(cells(guest, texts.get(guest.id))));
    }

    private static List<String> cells(Guest guest, Delivery text) {
        return Arrays.asList(
                guest.id.toString(),
                GuestCondition.of(guest).word(),
                guest.userName,
                guest.firstName,
                guest.lastName,
                guest.company,
                GuestViews.masked(guest),
                guest.phoneCountry,
                guest.portal,
                guest.guestType,
                guest.sponsor,
                guest.personVisited,
                guest.reason,
                at(guest.createdAt),
                at(guest.validFrom),
                at(guest.validTo),
                text == null ? "" : text.state.word(),
                text == null ? "" : at(text.updatedAt));
    }

    private static String at(Instant time) {
        return time == null ? "" : time.toString();
    }
}
