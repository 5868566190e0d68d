package io.vestibule.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fills the tables behind the lists by a few statements, with a spread as it is in life: most texts arrived, one
 * provider and one country are rare, few sponsors have many guests, and 400 days lie between the first row and the last.
 */
final class ListRows {

    private static final Path STATEMENTS = Path.of("src/test/resources/bench/lists.sql");
    private static final String FOR_TEXTS_ONLY = "-- again";
    private static final long MILLIS = 400L * 24 * 60 * 60 * 1000;
    /** Of texts in the last hour, so that the chart has as much to show among few texts as among many. */
    private static final int LAST_HOUR = 300;
    /** The first of the numbers of those; their ids tell no more apart. */
    private static final long SPARE = 10_000_000;

    private static final int AT_ONCE = 50_000;
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/common");
    private static final Pattern INDEX = Pattern.compile("create index (\\w+) on [^;]*");
    private static final Pattern MACRO = Pattern.compile("\\$(id|ago|chance|series)\\{([^}]*)}");

    private final Connection database;
    private final boolean postgresql;
    private final String[] statements;
    private final int texts;

    /** @param texts how many there shall be; guests and requests are a tenth of that, and at least a thousand */
    ListRows(Connection database, int texts) throws SQLException, IOException {
        this.database = database;
        this.postgresql = database.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        this.statements = Files.readString(STATEMENTS).split(FOR_TEXTS_ONLY);
        this.texts = texts;
    }

    /** The indexes are made anew at the end, which is much faster. */
    void fill() throws SQLException, IOException {
        var indexes = indexes();
        for (var index : indexes) {
            run("drop index if exists " + index.group(1));
        }
        run(statements[0]);
        for (int first = 1; first <= texts; first += AT_ONCE) {
            run(texts(first, Math.min(texts, first + AT_ONCE - 1), "$ago{x, " + texts + "}"));
        }
        for (var index : indexes) {
            run(index.group());
        }
        run("analyze");
    }

    private static List<MatchResult> indexes() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            var found = new ArrayList<MatchResult>();
            for (var file : files.sorted().toList()) {
                var migration = Files.readString(file);
                found.removeIf(index -> migration.contains("drop index " + index.group(1) + ";"));
                INDEX.matcher(migration).results().forEach(found::add);
            }
            return found;
        }
    }

    /** Adds texts of the last hour to those that were made some time ago. */
    void lastHour(long nowSeconds) throws SQLException {
        var first = SPARE + nowSeconds * LAST_HOUR % (8 * SPARE);
        var last = first + LAST_HOUR - 1;
        run(texts(first, last, before("(" + last + " - x) * " + 3_500_000 / LAST_HOUR)));
    }

    private String texts(long first, long last, String at) {
        return statements[1]
                .replace("${first}", String.valueOf(first))
                .replace("${last}", String.valueOf(last))
                .replace("${at}", at);
    }

    private void run(String several) throws SQLException {
        var named = several.replace("${guests}", String.valueOf(Math.max(1000, texts / 10)))
                .replace("${texts}", String.valueOf(texts));
        for (var one : MACRO.matcher(named).replaceAll(this::expanded).split(";")) {
            if (!one.isBlank()) {
                try (var sql = database.createStatement()) {
                    sql.execute(one);
                }
            }
        }
    }

    private String expanded(MatchResult macro) {
        var with = macro.group(2);
        return switch (macro.group(1)) {
            case "id" ->
                // says nothing of the row's place, as real ones do not
                "cast(lpad(cast(mod(cast(" + with + " as bigint) * 61803399, 100000000) as varchar), 8, '0')"
                        + " || '-0000-4000-8000-000000000000' as uuid)";
            case "chance" -> "mod(mod(x * " + with + ", 2147483647) / 997, 1000)";
            case "series" ->
                postgresql
                        ? "generate_series(cast(" + with.replace(",", " as bigint),") + ") as s(x)"
                        : "system_range(" + with + ")";
            default -> ago(with.split(", ")[1]);
        };
    }

    /** A time that is the nearer to now the greater the row's number is; nothing falls into the last hour. */
    private String ago(String rows) {
        return before("(" + rows + " - x) * " + MILLIS + " / " + rows + " + 3700000");
    }

    private String before(String millis) {
        return postgresql
                ? "now() - (" + millis + ") * interval '1 millisecond'"
                : "dateadd(millisecond, -(" + millis + "), current_timestamp)";
    }
}
