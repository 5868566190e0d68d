package io.vestibule.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.vestibule.net.Site;
import io.vestibule.testing.LabWindow;

import static org.assertj.core.api.Assertions.assertThat;

/** A crowd of guests, while a provider is down or loses its answers: everybody gets one text. */
@QuarkusTest
@TestProfile(ManyGuestsTest.TwoProviders.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // lost answers open the circuit too, and leave it so
class ManyGuestsTest {

    private static final int CROWD = 200;
    private static final int BREAKER_CALLS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Twilio first, BulkSMS second, both at the lab. */
    public static class TwoProviders implements QuarkusTestProfile {

        private static final String TOKEN = "callback0token0of0the0tests";

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("vestibule.sms.routes.default", "twilio,bulk"),
                    Map.entry("vestibule.sms.providers.twilio.guard.retries", "0"),
                    Map.entry("vestibule.sms.providers.twilio.guard.breaker-calls", String.valueOf(BREAKER_CALLS)),
                    Map.entry("vestibule.sms.providers.twilio.guard.breaker-pause", "5s"),
                    Map.entry("vestibule.sms.providers.bulk.type", "bulksms"),
                    Map.entry("vestibule.sms.providers.bulk.url", "${vestibule.lab.url}/lab/sms/bulksms"),
                    Map.entry("vestibule.sms.providers.bulk.token-id", "lab-bulksms-token"),
                    Map.entry("vestibule.sms.providers.bulk.token-secret", "lab-bulksms-secret"),
                    Map.entry("vestibule.sms.providers.bulk.callback-token", TOKEN),
                    Map.entry(
                            "vestibule.lab.sms.bulksms.webhook", "${vestibule.public-url}/callbacks/sms/bulk/" + TOKEN),
                    // receipts come later than the look-ups, which are to find out
                    Map.entry("vestibule.lab.sms.twilio.sent-after", "3s"),
                    Map.entry("vestibule.lab.sms.twilio.delivered-after", "4s"),
                    Map.entry("vestibule.ise.requests-per-second", "100"),
                    Map.entry("vestibule.delivery.settle", "500ms"),
                    Map.entry("vestibule.limits.resend-after", "1s"));
        }
    }

    @Inject
    Site site;

    LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
        lab.forgetRequests();
    }

    @AfterEach
    void heal() {
        lab.heal();
    }

    @Test
    @Order(1)
    void whenTheFirstProviderIsDownEverybodyGetsOneTextThroughTheSecond() throws Exception {
        lab.fault("sms/twilio", "down");
        var guests = crowd(600, CROWD);
        for (var guest : guests) {
            assertThat(textsOf(guest)).singleElement().satisfies(text -> assertThat(
                            text.path("provider").asText())
                    .isEqualTo("bulksms"));
        }
        // the circuit opened: only the first ones, those under way then, and a trial now and again reached Twilio
        assertThat(lab.requests("twilio", "POST Messages")).isBetween((long) BREAKER_CALLS, CROWD / 2L);
        lab.heal();
        var number = new int[] {850};
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> textsOf(register(number[0]++))
                        .get(0)
                        .path("provider")
                        .asText()
                        .equals("twilio"));
        Awaitility.await().untilAsserted(() -> {
            for (var guest : guests) {
                assertThat(textsOf(guest)).hasSize(1);
            }
        });
    }

    @Test
    @Order(2)
    void whenAnswersGetLostNobodyGetsTwoTexts() throws Exception {
        lab.fault("sms/twilio", "drop-after-commit", 0, 0.3);
        var guests = crowd(800, 40);
        lab.heal();
        for (var guest : guests) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> textsOf(guest).get(0).path("status").asText().equals("delivered"));
            assertThat(textsOf(guest)).hasSize(1);
        }
        assertThat(lab.requests("twilio", "GET Messages")).as("look-ups").isPositive();
    }

    /** Guests who register at once, each with a text by the end. */
    private List<Guest> crowd(int first, int count) throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var work = new ArrayList<Callable<Guest>>();
            for (int i = 0; i < count; i++) {
                var number = first + i;
                work.add(() -> register(number));
            }
            var guests = new ArrayList<Guest>();
            for (var one : pool.invokeAll(work)) {
                guests.add(one.get());
            }
            return guests;
        } finally {
            pool.shutdown();
        }
    }

    private Guest register(int last) {
        var guest = new Guest(
                lab, "+15005554%03d".formatted(last), "02:00:5e:01:%02x:%02x".formatted(last / 256, last % 256));
        guest.register(guest.join("aireos"));
        Awaitility.await().atMost(PATIENCE).until(() -> !textsOf(guest).isEmpty());
        return guest;
    }

    private List<JsonNode> textsOf(Guest guest) {
        return lab.messages(guest.number());
    }
}
