package io.vestibule.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Measures the packaged product from outside, with the lab as a process of its own; {@code scripts/bench} runs it. It
 * knows nothing but HTTP and the JDK.
 */
public final class Bench {

    private static final int STARTS = 5;
    private static final int POSTS = 300;
    private static final int GUESTS_AT_ONCE = 4;
    private static final int REGISTRATIONS = 1000;
    private static final Pattern NONCE = Pattern.compile("name=\"form\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> table = new ArrayList<>();
    private final Path data;
    private final List<String> java;
    private final int port = Started.freePort();
    private final int labPort = Started.freePort();
    private int guests;

    private Bench(Path data, List<String> java) {
        this.data = data;
        this.java = java;
    }

    /** @param args the folder for data and results, then the command that starts the product */
    public static void main(String... args) throws Exception {
        var folder = Path.of(args[0]);
        Files.createDirectories(folder);
        var bench = new Bench(folder, Arrays.asList(args).subList(1, args.length));
        var lab = bench.start("lab", bench.labPort);
        try {
            bench.starts();
            bench.load();
        } finally {
            lab.close();
        }
        var report = "| what | measured | wanted |\n|---|---|---|\n" + String.join("\n", bench.table) + "\n";
        Files.writeString(folder.resolve("results.md"), report);
        System.out.print(report);
    }

    private void starts() throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            var began = System.nanoTime();
            var product = start("demo", port);
            get("/g/visitors");
            seconds.add((System.nanoTime() - began) / 1e9);
            product.close();
        }
        row("start to first page, median of " + STARTS, "%.1f s".formatted(share(seconds, 0.5)), "under 6 s");
    }

    private void load() throws Exception {
        try (var product = start("demo", port)) {
            posts(POSTS); // the compiler's share is not what is asked
            var calm = posts(POSTS);
            fault("ise", "slow", 8000);
            fault("sms/twilio", "slow", 30_000);
            var ailing = posts(POSTS);
            heal();
            row("form POST, all well, p50 / p95", both(calm), "");
            row("form POST, ISE takes 8 s and the provider 30 s, p50 / p95", both(ailing), "p95 under 0.300 s");
            row("the same, ratio of the p95", "%.2f".formatted(share(ailing, 0.95) / share(calm, 0.95)), "about 1");
            posts(Math.max(0, REGISTRATIONS - guests));
            row("resident memory after %d registrations".formatted(guests), product.resident() + " MB", "under 350 MB");
        }
    }

    private static String both(List<Double> seconds) {
        return "%.3f / %.3f s".formatted(share(seconds, 0.5), share(seconds, 0.95));
    }

    /** How long each form took, with some guests at once. */
    private List<Double> posts(int count) throws Exception {
        var pool = Executors.newFixedThreadPool(GUESTS_AT_ONCE);
        try {
            var work = new ArrayList<Callable<Double>>();
            for (int i = 0; i < count; i++) {
                var guest = guests++;
                work.add(() -> register(guest));
            }
            var seconds = new ArrayList<Double>();
            for (var one : pool.invokeAll(work)) {
                seconds.add(one.get());
            }
            return seconds;
        } finally {
            pool.shutdown();
        }
    }

    private double register(int guest) throws IOException, InterruptedException {
        var mac = "02:00:5e:%02x:%02x:%02x".formatted(guest >> 16 & 255, guest >> 8 & 255, guest & 255);
        var nonce = NONCE.matcher(get("/g/visitors?wlan=Visitors&client_mac=" + mac));
        if (!nonce.find()) {
            throw new IOException("no form on the page");
        }
        var form = "form=" + URLEncoder.encode(nonce.group(1), StandardCharsets.UTF_8)
                + "&country=US&aup=on&phone=%2B1500555" + "%04d".formatted(guest % 10_000);
        var began = System.nanoTime();
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(origin() + "/g/visitors/registrations"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var seconds = (System.nanoTime() - began) / 1e9;
        if (answer.statusCode() != 303) {
            throw new IOException("the form was answered with " + answer.statusCode());
        }
        return seconds;
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(origin() + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private void fault(String system, String mode, int delayMs) throws IOException, InterruptedException {
        lab(HttpRequest.newBuilder(URI.create(labOrigin() + "/lab/api/faults/" + system))
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"mode\":\"%s\",\"delayMs\":%d,\"share\":1.0}".formatted(mode, delayMs))));
    }

    private void heal() throws IOException, InterruptedException {
        lab(HttpRequest.newBuilder(URI.create(labOrigin() + "/lab/api/faults")).DELETE());
    }

    private void lab(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(
                request.header("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("the lab answered " + answer.statusCode());
        }
    }

    private Started start(String profile, int itsPort) throws IOException, InterruptedException {
        return Started.of(
                java,
                itsPort,
                data.resolve(profile + ".log"),
                Map.of(
                        "QUARKUS_PROFILE", profile,
                        "VESTIBULE_DATA", data.toAbsolutePath().toString(),
                        "VESTIBULE_PUBLIC_URL", origin(),
                        "VESTIBULE_LAB_URL", labOrigin()));
    }

    static double share(List<Double> values, double share) {
        var sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    private void row(String what, String measured, String wanted) {
        table.add(String.format(Locale.ROOT, "| %s | %s | %s |", what, measured, wanted));
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    private String labOrigin() {
        return "http://127.0.0.1:" + labPort;
    }
}
