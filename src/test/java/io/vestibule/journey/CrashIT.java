package io.vestibule.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Packaged;
import io.vestibule.testing.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process is killed just before and just after each commit and each outside call of a guest's journey, and started
 * again. The lab is a process of its own and lives on. Each guest must get online with one account and one text.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("try") // a process that only has to live is never referred to
class CrashIT {

    /** Each commit and each outside call of the journey. A step that is missing here fails {@link #knowsEveryStep}. */
    private static final List<String> STEPS = List.of(
            "registration.submit",
            "guest.attempt",
            "ise.create",
            "guest.created",
            "ise.read",
            "guest.ready",
            "delivery.submit",
            "sms.send",
            "delivery.result",
            "delivery.receipt",
            "registration.login",
            "access.online");

    /** Steps that stand in no single journey: they go on by themselves, or belong to a first start. */
    private static final Set<String> BESIDE = Set.of("registration.sweep", "ise.portal");

    private static final int KILLED = 137;
    private static final Map<String, String> QUICK = Map.of("VESTIBULE_DELIVERY_SETTLE", "500ms");

    private final Path data = Packaged.target().resolve("crash-data");
    private final int port = Packaged.freePort();
    private final int labPort = Packaged.freePort();
    private Packaged labProcess;
    private LabWindow lab;

    @BeforeAll
    void startLab() throws IOException {
        empty(data);
        labProcess = Packaged.lab(data, labPort, "http://127.0.0.1:" + port);
        lab = new LabWindow(labProcess.origin());
    }

    @AfterAll
    void stopLab() {
        labProcess.close();
    }

    @Test
    void knowsEveryStep() throws IOException {
        var record = data.resolve("steps.txt");
        try (var product =
                product(Map.of("VESTIBULE_STEP_RECORD", record.toAbsolutePath().toString()))) {
            var guest = new Guest(lab, "+447700900100", "02:00:5e:00:01:00");
            journey(guest);
            Awaitility.await().until(() -> Files.readString(record).contains("access.online:after"));
        }
        var steps = Files.readAllLines(record).stream()
                .map(point -> point.replaceAll(":(before|after)$", ""))
                .filter(step -> !BESIDE.contains(step))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(steps).isEqualTo(new TreeSet<>(STEPS));
    }

    @Test
    void losesNothingWhereverItIsKilled() {
        var failures = new ArrayList<String>();
        var number = 110;
        for (var point : points()) {
            var guest = new Guest(lab, "+447700900" + number, "02:00:5e:00:01:%02x".formatted(number));
            number++;
            try {
                surviving(guest, point);
            } catch (AssertionError | RuntimeException e) {
                failures.add(point + ": " + e);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static Collection<String> points() {
        return STEPS.stream()
                .flatMap(step -> List.of(step + ":before", step + ":after").stream())
                .toList();
    }

    private void surviving(Guest guest, String point) {
        var form = dying(guest, point);
        try (var product = product(Map.of())) {
            // what a guest does whose page did not come: send the same form again
            var registered = guest.browser().submit(form);
            online(guest, registered.address());
            assertThat(lab.guests(guest.number())).as("accounts").hasSize(1);
            Awaitility.await().untilAsserted(() -> assertThat(lab.messages(guest.number()))
                    .as("texts")
                    .hasSize(1)
                    .allMatch(text -> text.path("status").asText().equals("delivered")));
        }
    }

    /** Goes as far as the product lives, which must die at the point; the form that the guest filled in. */
    private Page.Form dying(Guest guest, String point) {
        var product = product(Map.of("VESTIBULE_STEP_CRASH_AT", point));
        var form = guest.filledIn(guest.join("aireos"));
        try {
            online(guest, guest.browser().submit(form).address());
        } catch (UncheckedIOException e) {
            assertThat(product.awaitEnd()).isEqualTo(KILLED);
        }
        assertThat(product.awaitEnd()).as("killed at " + point).isEqualTo(KILLED);
        return form;
    }

    private void journey(Guest guest) {
        online(guest, guest.register(guest.join("aireos")).address());
    }

    private void online(Guest guest, URI registration) {
        if (!guest.device().equals("online")) {
            var page = guest.waitForPasswordPage(registration);
            guest.handOver(guest.type(page, guest.readText()));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> guest.browser().get(registration + "/state").body().contains("\"online\""));
        assertThat(guest.device()).isEqualTo("online");
    }

    private Packaged product(Map<String, String> settings) {
        var all = new HashMap<>(QUICK);
        all.putAll(settings);
        return Packaged.product(data, port, "http://127.0.0.1:" + labPort, all);
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
