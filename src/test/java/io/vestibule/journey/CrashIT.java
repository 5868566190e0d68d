package io.vestibule.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
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
            "mnt.session",
            "access.online");

    /** Steps that stand in no single journey: they go on by themselves, or belong to a first start. */
    private static final Set<String> BESIDE = Set.of(
            "registration.sweep",
            "registration.retention",
            "gateway.retention",
            "delivery.forget-marks",
            "ise.portal",
            "voucher.sweep",
            "signin.purge",
            "signin.upkeep",
            "signin.first-admin",
            "audit.retention",
            "audit.settings",
            "import.sweep",
            "limit.forget");

    private static final int KILLED = 137;
    private static final Map<String, String> QUICK = Map.of("VESTIBULE_DELIVERY_SETTLE", "500ms");

    private final Path data = Packaged.target().resolve("crash-data");
    private final int port = Packaged.freePort();
    private final int labPort = Packaged.freePort();
    private Packaged labProcess;
    private LabWindow lab;

    @BeforeAll
    void startLab() throws IOException {
        Packaged.empty(data);
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

    /**
     * Each life of the product ends at another point, while the guests of the lives before are still under way, so their
     * recovery is interrupted too. A last, undisturbed life brings everybody home.
     */
    @Test
    void losesNothingWhereverItIsKilled() {
        var guests = new LinkedHashMap<String, Guest>();
        var forms = new HashMap<String, Page.Form>();
        for (var point : points()) {
            var guest = guest(guests.size());
            guests.put(point, guest);
            dying(guest, point).ifPresent(form -> forms.put(point, form));
        }
        var failures = new ArrayList<String>();
        try (var product = product(Map.of())) {
            guests.forEach((point, guest) -> {
                try {
                    comesHome(guest, forms.get(point));
                } catch (AssertionError | RuntimeException e) {
                    failures.add(point + ": " + e);
                }
            });
        }
        assertThat(failures).isEmpty();
    }

    /** As when a provider's secret is exchanged there, and here with the next start. */
    @Test
    void aTextWaitsForTheSecretThatTheNextStartBrings() {
        var guest = new Guest(lab, "+447400900001", "02:00:5e:00:01:99");
        URI registration;
        var old = Map.of(
                "VESTIBULE_SMS_ROUTES_DEFAULT",
                "twilio",
                "VESTIBULE_SMS_PROVIDERS_TWILIO_AUTH_TOKEN",
                "no longer good");
        try (var product = product(old)) {
            registration = sent(guest, guest.filledIn(guest.join("aireos")));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            guest.browser().get(stateOf(registration)).body().contains("\"waiting\""));
        }
        try (var product = product(Map.of("VESTIBULE_SMS_ROUTES_DEFAULT", "twilio"))) {
            online(guest, registration);
        }
        assertThat(lab.messages(guest.number())).hasSize(1);
    }

    private Guest guest(int count) {
        return new Guest(lab, "+4477009001%02d".formatted(10 + count), "02:00:5e:00:01:%02x".formatted(10 + count));
    }

    private static List<String> points() {
        return STEPS.stream()
                .flatMap(step -> Stream.of(step + ":before", step + ":after"))
                .toList();
    }

    /** Goes as far as the product lives, which must be killed at the point; the form, when the guest got as far as that. */
    private Optional<Page.Form> dying(Guest guest, String point) {
        var product = product(Map.of("VESTIBULE_STEP_CRASH_AT", point));
        var form = Optional.<Page.Form>empty();
        if (!product.isAlive()) {
            // the work of an earlier guest went on and led to the point before anybody could ask for a page
            assertThat(product.awaitEnd()).as("killed at " + point).isEqualTo(KILLED);
            return form;
        }
        try {
            form = Optional.of(guest.filledIn(guest.join("aireos")));
            online(guest, sent(guest, form.get()));
        } catch (UncheckedIOException | ConditionTimeoutException e) {
            assertThat(product.awaitEnd())
                    .as("killed at " + point + " after " + e)
                    .isEqualTo(KILLED);
        }
        assertThat(product.awaitEnd()).as("killed at " + point).isEqualTo(KILLED);
        return form;
    }

    /** Does what a guest does whose page did not come: sends the same form again. */
    private void comesHome(Guest guest, Page.Form form) {
        var again = form != null ? form : guest.filledIn(guest.join("aireos"));
        online(guest, sent(guest, again));
        assertThat(lab.guests(guest.number())).as("accounts").hasSize(1);
        Awaitility.await().untilAsserted(() -> assertThat(lab.messages(guest.number()))
                .as("texts")
                .hasSize(1)
                .allMatch(text -> text.path("status").asText().equals("delivered")));
    }

    private void journey(Guest guest) {
        online(guest, sent(guest, guest.filledIn(guest.join("aireos"))));
    }

    private void online(Guest guest, URI registration) {
        if (!guest.device().equals("online")) {
            var page = guest.waitForPasswordPage(registration);
            guest.joinAgain(); // the controller knows a browser without cookies by its device, which joined last
            guest.handOver(guest.type(page, guest.readText()));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> guest.browser().get(stateOf(registration)).body().contains("\"online\""));
        assertThat(guest.device()).isEqualTo("online");
    }

    /** Sends the form; the registration's own address, which leads on when the guest is online already. */
    private static URI sent(Guest guest, Page.Form form) {
        var answer = guest.browser().post(form);
        return answer.address().resolve(answer.headers().get("location"));
    }

    private static URI stateOf(URI registration) {
        return URI.create(registration.toString().replaceAll("\\?.*", "") + "/state");
    }

    private Packaged product(Map<String, String> settings) {
        var all = new HashMap<>(QUICK);
        all.putAll(settings);
        return Packaged.product(data, port, "http://127.0.0.1:" + labPort, all);
    }
}
