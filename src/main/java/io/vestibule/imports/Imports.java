package io.vestibule.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.phone.PhoneReading;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.registration.DeskRegistrations;
import io.vestibule.registration.DeskRegistrations.Registered;
import io.vestibule.registration.DeskWords;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;
import io.vestibule.task.Tasks;

/** Registers the guests of a list. */
@Singleton
public class Imports {

    /** Fewer are done while the browser waits. */
    static final int IN_BACKGROUND = 15;

    private static final String KNOWN = "This number has access already";
    private static final String NO_PORTAL = "The portal is not there any more";

    private final DeskRegistrations desk;
    private final Portals portals;
    private final Audit audit;
    private final Keeper keeper;
    private final Tasks tasks;
    private final Clock clock;

    Imports(DeskRegistrations desk, Portals portals, Audit audit, Keeper keeper, Tasks tasks, Clock clock) {
        this.desk = desk;
        this.portals = portals;
        this.audit = audit;
        this.keeper = keeper;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What all guests of a list get.
     *
     * @param country of numbers without a prefix
     * @param groups the sponsor groups of the one who sends it
     */
    public record Order(
            String portal, String guestType, Duration lasts, String language, String country, Set<String> groups) {}

    /** Reads and keeps a file; nothing is done with it yet. */
    public Opened open(Actor actor, Order order, String fileName, byte[] file) {
        try {
            var rows = Sheet.read(file);
            return new Opened.Read(Commit.of("import.open", () -> stored(actor, order, fileName, rows)));
        } catch (Sheet.Unreadable e) {
            return new Opened.Unreadable(e.getMessage());
        }
    }

    private UUID stored(Actor actor, Order order, String fileName, List<Sheet.Line> rows) {
        var list = new GuestImport();
        list.id = UUID.randomUUID();
        list.madeBy = actor.name();
        list.madeGroups = String.join(",", order.groups());
        list.madeFrom = actor.address();
        list.madeAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        list.fileName = fileName;
        list.portal = order.portal();
        list.guestType = order.guestType();
        list.lastsSeconds = order.lasts().toSeconds();
        list.language = order.language();
        list.country = order.country();
        list.headed = Columns.isHeaded(rows);
        list.mean(Columns.guess(rows));
        list.persist();
        rows.forEach(row ->
                ImportRow.fresh(keeper, list.id, row.place(), row.cells()).persist());
        return list.id;
    }

    /** Says what the columns mean, unless it has begun. */
    public void mean(UUID id, String account, List<Meaning> meanings, boolean headed) {
        Commit.of("import.mean", () -> GuestImport.locked(id, account)
                .filter(list -> list.startedAt == null)
                .ifPresent(list -> {
                    list.mean(meanings);
                    list.headed = headed;
                }));
    }

    /** The cells of the first rows, for a look at the columns. */
    public List<List<String>> sample(GuestImport list, int most) {
        return ImportRow.ofImport(list.id).stream()
                .limit(most)
                .map(row -> row.cells(keeper))
                .toList();
    }

    /** What would become of each row; does nothing. Needs a transaction or a request. */
    public List<Tried> tryOut(GuestImport list) {
        var portal = portals.named(list.portal);
        var numbers = new HashSet<PhoneNumber>();
        return rows(list).stream()
                .map(row -> tried(list, portal, row.place, typed(list, row), numbers))
                .toList();
    }

    private static List<ImportRow> rows(GuestImport list) {
        return ImportRow.ofImport(list.id).stream().skip(list.headed ? 1 : 0).toList();
    }

    private Typed typed(GuestImport list, ImportRow row) {
        return Typed.of(row.cells(keeper), list.meant());
    }

    private Tried tried(GuestImport list, Optional<Portal> portal, int place, Typed typed, Set<PhoneNumber> numbers) {
        if (portal.isEmpty()) {
            return new Tried(place, typed.name(), "", NO_PORTAL);
        }
        if (!(read(list, portal.get(), typed) instanceof PhoneReading.Good good)) {
            return new Tried(place, typed.name(), "", refusal(list, portal.get(), typed));
        }
        var problem = !numbers.add(good.number())
                ? "This number stands in the list twice"
                : desk.isKnown(good.number(), list.guestType) ? KNOWN : "";
        return new Tried(place, typed.name(), good.number().masked(), problem);
    }

    private String refusal(GuestImport list, Portal portal, Typed typed) {
        return DeskWords.of(DeskRegistrations.problem((PhoneReading.Refused) read(list, portal, typed)), true);
    }

    /** Spreadsheets take the plus away from a number, and with it the country. */
    private PhoneReading read(GuestImport list, Portal portal, Typed typed) {
        var country = typed.country(list.country);
        var reading = desk.phone(typed.phone(), country, portal);
        return reading instanceof PhoneReading.Refused
                        && typed.phone().matches("[1-9][0-9]{9,14}")
                        && desk.phone("+" + typed.phone(), country, portal) instanceof PhoneReading.Good good
                ? good
                : reading;
    }

    /** Begins, once. A short list is done when this returns. */
    public void start(UUID id, Actor actor) {
        int rows = Commit.of("import.start", () -> GuestImport.locked(id, actor.name())
                .filter(list -> list.startedAt == null)
                .map(list -> begun(list, actor))
                .orElse(IN_BACKGROUND));
        if (rows < IN_BACKGROUND) {
            work(id);
        }
    }

    private int begun(GuestImport list, Actor actor) {
        list.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rows = rows(list).size();
        audit.note(
                actor,
                Action.GUESTS_IMPORTED,
                "import:" + list.id,
                null,
                rows + " rows at " + list.portal + ", " + list.guestType + " for " + list.lasts());
        tasks.schedule(ImportTask.NAME, list.id.toString());
        return rows;
    }

    /** Registers what is still to be registered, each row for itself. */
    void work(UUID id) {
        var list = Commit.read(() -> GuestImport.byId(id));
        if (list.isEmpty() || list.get().endedAt != null) {
            return;
        }
        var rows = Commit.read(() -> rows(list.get()));
        rows.stream()
                .filter(row -> row.state == RowState.READ)
                .forEach(row -> Commit.of("import.row", () -> register(list.get(), row.id)));
        Commit.of("import.end", () -> GuestImport.byId(id)
                .ifPresent(done -> done.endedAt = clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private void register(GuestImport list, UUID rowId) {
        var row = ImportRow.locked(rowId).filter(one -> one.state == RowState.READ);
        if (row.isEmpty()) {
            return; // done at the same time by the task, or by who waits for it
        }
        var typed = typed(list, row.get());
        var portal = portals.named(list.portal);
        if (portal.isEmpty()) {
            row.get().refused(NO_PORTAL);
        } else if (read(list, portal.get(), typed) instanceof PhoneReading.Good good) {
            note(list, row.get(), desk.register(wanted(list, portal.get(), rowId, good, typed)));
        } else {
            row.get().refused(refusal(list, portal.get(), typed));
        }
    }

    private static DeskRegistrations.Wanted wanted(
            GuestImport list, Portal portal, UUID rowId, PhoneReading.Good phone, Typed typed) {
        return new DeskRegistrations.Wanted(
                portal,
                rowId.toString(),
                phone,
                list.guestType,
                list.lasts(),
                typed.person(list.madeBy),
                list.language,
                list.madeBy,
                list.groups());
    }

    private void note(GuestImport list, ImportRow row, Registered registered) {
        if (registered instanceof Registered.Guest made) {
            row.made(made.guest().id);
            audit.note(
                    new Actor(list.madeBy, list.madeFrom),
                    Action.GUEST_CREATED,
                    "guest:" + made.guest().id,
                    null,
                    list.guestType + " for " + list.lasts() + ", from a list");
        } else {
            row.refused(
                    registered instanceof Registered.Refused refused ? DeskWords.of(refused.problem(), true) : KNOWN);
        }
    }

    /** How far a list is: the rows that are guests of it, in their order. */
    public List<ImportRow> progress(GuestImport list) {
        return rows(list);
    }

    /** What a row says of its guest, as long as it is kept. */
    public String name(GuestImport list, ImportRow row) {
        return typed(list, row).name();
    }
}
