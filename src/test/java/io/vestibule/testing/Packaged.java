package io.vestibule.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** A process of the packaged application, started as {@code scripts/run} does. */
public final class Packaged implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx160m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=160m",
            "-XX:ReservedCodeCacheSize=48m");

    /**
     * Classes as the machine has them in memory, from a first start of this run: each later one takes half the time. In a
     * class of its own, as the thread that waits for that start needs the outer one.
     */
    private static final class Archive {
        static final String OPTION = "-XX:SharedArchiveFile=" + archive();
    }

    private final Process process;
    private final String origin;

    private Packaged(Process process, String origin) {
        this.process = process;
        this.origin = origin;
    }

    public static Path target() {
        return Path.of(System.getProperty("vestibule.target", "target"));
    }

    /** Deletes a folder with all that is in it. */
    public static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path archive() {
        var archive = target().resolve("test-classes.jsa").toAbsolutePath();
        var data = target().resolve("archive-data");
        try {
            Files.deleteIfExists(archive);
            empty(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var port = freePort();
        var environment = Map.of(
                "VESTIBULE_PUBLIC_URL", "http://127.0.0.1:" + port, "VESTIBULE_LAB_URL", "http://127.0.0.1:" + port);
        start("demo", data, port, environment, "-XX:ArchiveClassesAtExit=" + archive)
                .close();
        return archive;
    }

    /** The lab, on a port of its own; the product will be at the given address. */
    public static Packaged lab(Path data, int port, String productUrl) {
        return start(
                "lab",
                data,
                port,
                Map.of("VESTIBULE_PUBLIC_URL", productUrl, "VESTIBULE_LAB_URL", "http://127.0.0.1:" + port),
                Archive.OPTION);
    }

    /** The product in its demo profile. */
    public static Packaged product(Path data, int port, String labUrl, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("VESTIBULE_PUBLIC_URL", "http://127.0.0.1:" + port);
        environment.put("VESTIBULE_LAB_URL", labUrl);
        return start("demo", data, port, environment, Archive.OPTION);
    }

    private static Packaged start(
            String profile, Path data, int port, Map<String, String> environment, String archive) {
        try {
            Files.createDirectories(data);
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(FLAGS);
            command.add(archive);
            command.add("-jar");
            command.add(System.getProperty("vestibule.jar", "target/quarkus-app/quarkus-run.jar"));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve(profile + ".log").toFile()));
            builder.environment().put("QUARKUS_PROFILE", profile);
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            builder.environment().put("VESTIBULE_DATA", data.toAbsolutePath().toString());
            builder.environment().putAll(environment);
            var running = new Packaged(builder.start(), "http://127.0.0.1:" + port);
            running.awaitStart();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers, or has ended before it did. */
    private void awaitStart() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive() || answers(origin + "/q/health/live"));
    }

    private static boolean answers(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    public String origin() {
        return origin;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    public int awaitEnd() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new AssertionError("the process does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}
