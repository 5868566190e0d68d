package io.vestibule.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the lists of the staff's pages among few and among many rows, each through the eyes of an admin and of sponsors
 * who see little; {@code scripts/bench lists} runs it. What is wanted is a ratio: a list must not get slower as the tables
 * grow. The ratio is that of the best times, which say most on a machine that others use, too. The rows are kept for the
 * next run.
 */
public final class ListsBench {

    private static final int FEW = 1000;
    private static final int STARTING = 60;
    private static final int WARM = 5;
    private static final int ASKED = 25;
    private static final Duration TOO_LONG = Duration.ofSeconds(60);
    /** Three that take longer settle it. */
    private static final double HOPELESS_MILLIS = 1500;
    /** What a page costs by itself; below it a ratio says nothing. */
    private static final double BARE_MILLIS = 10;

    private static final double MOST_MILLIS = 150;
    private static final double MOST_RATIO = 2;

    private record Figures(double best, double p50, double p95) {}

    private final Path folder;
    private final Optional<String> postgresql;
    private final List<String> java;
    private final String only;
    private final Map<String, HttpClient> browsers = new LinkedHashMap<>();
    private Started product;

    private ListsBench(Path folder, List<String> java) {
        this.folder = folder;
        this.java = java;
        this.postgresql = Optional.ofNullable(System.getenv("BENCH_POSTGRESQL"));
        this.only = System.getenv().getOrDefault("BENCH_ONLY", "");
    }

    /** @param args the folder for data and results, how many rows are many, then the command that starts the product */
    public static void main(String... args) throws Exception {
        var folder = Path.of(args[0]);
        var many = Integer.parseInt(args[1]);
        var bench = new ListsBench(folder, List.of(args).subList(2, args.length));
        Files.createDirectories(folder);
        var before = bench.measured(FEW);
        var after = bench.measured(many);
        var report = new StringBuilder(
                "| page, milliseconds | best of %1$d | p50 | p95 | best of %2$d | p50 | p95 | ratio of the best | |%n|---|---|---|---|---|---|---|---|---|%n"
                        .formatted(FEW, many));
        after.forEach((what, figures) -> report.append(row(what, before.get(what), figures)));
        Files.writeString(folder.resolve("results.md"), report);
        System.out.print(report);
    }

    private static String row(String what, Figures few, Figures many) {
        var ratio = Math.max(many.best, BARE_MILLIS) / Math.max(few.best, BARE_MILLIS);
        var verdict = many.p95 > MOST_MILLIS ? "too slow" : ratio > MOST_RATIO ? "grows" : "";
        return "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f | %s |%n"
                .formatted(what, few.best, few.p50, few.p95, many.best, many.p50, many.p95, ratio, verdict);
    }

    private Map<String, Figures> measured(int rows) throws Exception {
        var data = folder.resolve((postgresql.isPresent() ? "postgresql-" : "h2-") + rows);
        var filled = data.resolve("filled");
        if (!Files.exists(filled)) {
            Files.createDirectories(data);
            createDatabase(rows);
            start(data, rows).close(); // makes the tables
            System.err.println("inserting " + rows + " texts");
            rows(data, rows, true);
            Files.createFile(filled);
        }
        rows(data, rows, false);
        browsers.clear();
        product = start(data, rows);
        try {
            for (int i = 0; i < STARTING; i++) {
                millis(browser("admin"), "/sponsor/deliveries");
            }
            var figures = new LinkedHashMap<String, Figures>();
            for (var asked : cases().entrySet()) {
                if (asked.getKey().contains(only)) {
                    figures.put(asked.getKey(), figures(asked.getKey(), asked.getValue()));
                }
            }
            System.err.println("resident " + product.resident() + " MB");
            return figures;
        } finally {
            product.close();
        }
    }

    /** The pages by what is measured; the first word is who asks. */
    private static Map<String, String> cases() {
        var cases = new LinkedHashMap<String, String>();
        Stream.of("admin", "desk1", "lone1", "many", "few", "nobody").forEach(who -> {
            add(cases, who, "deliveries", "");
            add(cases, who, "deliveries", "state=failed");
            add(cases, who, "deliveries", "q=customs");
            add(cases, who, "guests", "");
            add(cases, who, "requests", "");
        });
        var middle = Instant.now().minus(Duration.ofDays(200));
        var place = "after=" + middle + "~ffffffff-0000-4000-8000-000000000000";
        var day = "from=" + middle + "&to=" + middle.plus(Duration.ofDays(1));
        Stream.of("admin", "desk1", "lone1", "few").forEach(who -> {
            Stream.of(
                            place,
                            day,
                            "provider=sinch",
                            "state=unknown&country=IS",
                            "q=nosuchword",
                            "q=nosuchword&" + place,
                            "source=guest&" + place)
                    .forEach(query -> add(cases, who, "deliveries", query));
            Stream.of(
                            place,
                            "state=ended",
                            "state=suspended",
                            "q=company7",
                            "q=nosuchword",
                            "q=g77",
                            "sponsor=s7&q=ann")
                    .forEach(query -> add(cases, who, "guests", query));
            Stream.of(place, "state=waiting", "state=lapsed", "q=company7", "q=nosuchword", "sponsor=s7")
                    .forEach(query -> add(cases, who, "requests", query));
        });
        Stream.of(
                        "state=delivered",
                        "provider=twilio",
                        "country=IS",
                        "portal=hosted",
                        "q=SM77",
                        "q=67",
                        "q=%2B447700900123",
                        "provider=sinch&country=IS",
                        "portal=hosted&country=IS&state=failed")
                .forEach(query -> add(cases, "admin", "deliveries", query));
        cases.put("admin deliveries/live", "/sponsor/deliveries/live");
        cases.put("few deliveries/live", "/sponsor/deliveries/live");
        cases.put("admin start", "/sponsor");
        cases.put("admin system", "/admin");
        cases.put("admin audit", "/admin/audit");
        cases.put("admin csv of failed, first byte", "/sponsor/deliveries.csv?state=failed");
        cases.put("admin csv of all, first byte", "/sponsor/deliveries.csv");
        cases.put("few csv of all, first byte", "/sponsor/deliveries.csv");
        cases.put("few csv of a word, first byte", "/sponsor/deliveries.csv?q=nosuchword");
        return cases;
    }

    private static void add(Map<String, String> cases, String who, String list, String query) {
        cases.put(
                who + " " + list + " "
                        + query.replaceAll("after=[^&]*", "middle").replaceAll("from=.*", "one day"),
                "/sponsor/" + list + (query.isEmpty() ? "" : "?" + query));
    }

    private Figures figures(String what, String path) throws IOException, InterruptedException {
        var browser = browser(what.split(" ")[0]);
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < WARM + ASKED; i++) {
            var took = millis(browser, path);
            if (i >= WARM || took > HOPELESS_MILLIS) {
                seconds.add(took);
            }
            if (seconds.size() >= 3 && seconds.stream().allMatch(one -> one > HOPELESS_MILLIS)) {
                break;
            }
        }
        var figures = new Figures(Bench.share(seconds, 0), Bench.share(seconds, 0.5), Bench.share(seconds, 0.95));
        System.err.printf("%-60s %8.1f %8.1f %8.1f ms%n", what, figures.best, figures.p50, figures.p95);
        return figures;
    }

    /** Until the first byte of a file, and the last one of a page. */
    private double millis(HttpClient browser, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(product.origin() + path))
                .timeout(TOO_LONG)
                .build();
        var began = System.nanoTime();
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200 || body.read() < 0) {
                throw new IOException(path + " was answered with " + answer.statusCode());
            }
            if (!path.contains(".csv")) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            return (System.nanoTime() - began) / 1e6;
        }
    }

    private HttpClient browser(String account) throws IOException, InterruptedException {
        var known = browsers.get(account);
        if (known != null) {
            return known;
        }
        var browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(product.origin() + "/signin"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + account + "&password=" + account))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 303) {
            throw new IOException("the sign-in was answered with " + answer.statusCode());
        }
        browsers.put(account, browser);
        return browser;
    }

    private Started start(Path data, int rows) throws IOException, InterruptedException {
        var port = Started.freePort();
        var command = new ArrayList<>(java);
        command.addAll(
                command.indexOf("-jar"),
                Stream.of(
                                "signin.accounts.few.password=few",
                                "signin.accounts.few.role=sponsor",
                                "signin.accounts.many.password=many",
                                "signin.accounts.many.role=sponsor",
                                "signin.accounts.desk1.password=desk1",
                                "signin.accounts.desk1.role=sponsor",
                                "signin.accounts.lone1.password=lone1",
                                "signin.accounts.lone1.role=sponsor",
                                "signin.accounts.nobody.password=nobody",
                                "signin.accounts.nobody.role=sponsor",
                                "sponsors.groups.desk.members=desk1,desk2",
                                "sponsors.groups.desk.sees=group",
                                "sponsors.groups.alone.members=few,many,nobody",
                                "sponsors.groups.lone.members=lone1,lone2",
                                "sponsors.groups.lone.sees=group",
                                // nothing is to go while we count
                                "retention.guest-days=9999",
                                "retention.audit=9999d")
                        .map(setting -> "-Dvestibule." + setting)
                        .toList());
        var environment = new LinkedHashMap<>(Map.of(
                "QUARKUS_PROFILE",
                "demo",
                "VESTIBULE_DATA",
                data.toAbsolutePath().toString(),
                "VESTIBULE_PUBLIC_URL",
                "http://127.0.0.1:" + port));
        postgresql.ifPresent(server -> environment.put("VESTIBULE_DATABASE_URL", server + "bench_" + rows));
        return Started.of(command, port, data.resolve("product.log"), environment);
    }

    private void createDatabase(int rows) throws SQLException {
        if (postgresql.isPresent()) {
            try (var server = DriverManager.getConnection(postgresql.get() + "postgres", "vestibule", "vestibule");
                    var sql = server.createStatement()) {
                sql.execute("create database bench_" + rows);
            }
        }
    }

    private void rows(Path data, int rows, boolean all) throws SQLException, IOException {
        var url = postgresql
                .map(server -> server + "bench_" + rows)
                .orElse("jdbc:h2:file:" + data.toAbsolutePath().resolve("vestibule") + ";CACHE_SIZE=1000000");
        try (var database = DriverManager.getConnection(url, "vestibule", "vestibule")) {
            var lists = new ListRows(database, rows);
            if (all) {
                lists.fill();
            } else {
                lists.lastHour(Instant.now().getEpochSecond());
            }
        }
    }
}
