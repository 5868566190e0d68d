package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.imports.GuestImport;
import io.vestibule.imports.ImportRow;
import io.vestibule.imports.Imports;
import io.vestibule.imports.Meaning;
import io.vestibule.imports.RowState;
import io.vestibule.imports.Tried;
import io.vestibule.pages.sponsor.DeliveryBoard.Choice;

/** Turns a list of guests into what its page shows. */
@Singleton
class ImportViews {

    private static final int SAMPLE = 4;
    private static final int PREVIEW = 10;
    private static final int PROBLEMS = 100;

    private final Imports imports;

    ImportViews(Imports imports) {
        this.imports = imports;
    }

    ImportPage page(GuestImport list) {
        return list.startedAt == null ? dryRun(list) : progress(list);
    }

    private ImportPage dryRun(GuestImport list) {
        var tried = imports.tryOut(list);
        var problems = tried.stream().filter(row -> !row.problem().isEmpty()).toList();
        var good = tried.size() - problems.size();
        var words = list.meant().contains(Meaning.PHONE)
                ? good + " of " + tried.size() + " rows can be registered. Nothing has been done yet."
                : "Say which column has the mobile numbers.";
        return new ImportPage(
                address(list),
                list.fileName,
                grants(list),
                list.headed,
                columns(list),
                words,
                tone(good, problems.size()),
                good,
                lines(problems.stream().limit(PROBLEMS)),
                Math.max(0, problems.size() - PROBLEMS),
                lines(tried.stream().filter(row -> row.problem().isEmpty()).limit(PREVIEW)),
                false,
                false);
    }

    private static List<ImportPage.Line> lines(Stream<Tried> rows) {
        return rows.map(row -> new ImportPage.Line(row.place(), row.name(), row.number(), row.problem(), ""))
                .toList();
    }

    private ImportPage progress(GuestImport list) {
        var rows = imports.progress(list);
        var made = count(rows, RowState.MADE);
        var failed = count(rows, RowState.REFUSED);
        var over = list.endedAt != null;
        var words = over
                ? made + " registered" + (failed == 0 ? "." : ", " + failed + " failed.")
                : (made + failed) + " of " + rows.size() + " done. It goes on if you leave this page.";
        return new ImportPage(
                address(list),
                list.fileName,
                grants(list),
                list.headed,
                List.of(),
                words,
                over ? tone(made, failed) : "open",
                made,
                rows.stream()
                        .filter(row -> row.state == RowState.REFUSED)
                        .limit(PROBLEMS)
                        .map(row -> new ImportPage.Line(row.place, imports.name(list, row), "", row.why, ""))
                        .toList(),
                Math.max(0, failed - PROBLEMS),
                List.of(),
                !over,
                over);
    }

    private static String tone(long good, long bad) {
        return bad == 0 ? "good" : good == 0 ? "bad" : "slow";
    }

    private static long count(List<ImportRow> rows, RowState state) {
        return rows.stream().filter(row -> row.state == state).count();
    }

    private List<ImportPage.Column> columns(GuestImport list) {
        var sample = imports.sample(list, SAMPLE);
        var meant = list.meant();
        return IntStream.range(0, meant.size())
                .mapToObj(at -> new ImportPage.Column(
                        at,
                        list.headed && !sample.isEmpty() ? cell(sample.get(0), at) : "",
                        sample.stream()
                                .skip(list.headed ? 1 : 0)
                                .map(cells -> cell(cells, at))
                                .filter(cell -> !cell.isEmpty())
                                .collect(Collectors.joining(", ")),
                        Stream.of(Meaning.values())
                                .map(one -> new Choice(one.word(), one.label(), one == meant.get(at)))
                                .toList()))
                .toList();
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    private static String grants(GuestImport list) {
        return list.portal + ", " + list.guestType + ", " + GuestLook.length(list.lasts());
    }

    static String address(GuestImport list) {
        return ImportResource.PAGE + "/" + list.id;
    }
}
