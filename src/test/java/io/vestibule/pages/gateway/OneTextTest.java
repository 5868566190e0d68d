package io.vestibule.pages.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.delivery.ScriptedTexts;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.task.Commit;
import io.vestibule.testing.ScriptedProvider;
import io.vestibule.testing.Staff;

import static io.vestibule.pages.gateway.GatewayTexts.freshNumber;
import static io.vestibule.pages.gateway.GatewayTexts.id;
import static io.vestibule.pages.gateway.GatewayTexts.post;
import static io.vestibule.pages.gateway.GatewayTexts.textTo;
import static io.vestibule.pages.gateway.GatewayTexts.textsTo;
import static org.assertj.core.api.Assertions.assertThat;

/** A text is stored once, before the answer, and sent after it. */
@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class OneTextTest {

    private static final int AT_ONCE = 8;

    @Inject
    Deliveries deliveries;

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    @Test
    void theSameRequestTwiceIsOneTextAndHasOneId() {
        var to = freshNumber();
        var first = id(post("ise", null, "to=" + to + "&text=Hi"));
        assertThat(id(post("ise", "application/json", "{\"phone\":\"" + to + "\",\"sms\":\"Hi\"}")))
                .isEqualTo(first);
        assertThat(textTo(to).text()).isEqualTo("Hi");
    }

    @Test
    void anotherTextNumberOrCallerIsAnotherRequest() {
        var to = freshNumber();
        var first = id(post("ise", null, "to=" + to + "&text=Hi"));
        assertThat(id(post("ise", null, "to=" + to + "&text=Ho"))).isNotEqualTo(first);
        assertThat(id(post("ise", null, "to=" + freshNumber() + "&text=Hi"))).isNotEqualTo(first);
        assertThat(id(post("wso", null, "to=" + to + "&text=Hi"))).isNotEqualTo(first);
    }

    @Test
    void afterTheWindowItIsAnotherText() {
        var to = freshNumber();
        var first = id(post("quick", null, "to=" + to + "&text=Hi"));
        var second = id(post("quick", null, "to=" + to + "&text=Hi"));
        assertThat(second).isNotEqualTo(first);
        Awaitility.await().until(() -> textsTo(to).size() == 2);
    }

    @Test
    void theSameRequestAtTheSameMomentIsOneText() throws Exception {
        var workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var to = freshNumber();
            var start = new CountDownLatch(1);
            var answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> workers.submit(() -> {
                        start.await();
                        return id(post("ise", null, "to=" + to + "&text=Hi"));
                    }))
                    .toList();
            start.countDown();
            var ids = new HashSet<UUID>();
            for (var answer : answers) {
                ids.add(answer.get());
            }
            assertThat(ids).hasSize(1);
            assertThat(textTo(to).text()).isEqualTo("Hi");
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    @DisplayName("sms conformance 25: the answer does not wait for a provider")
    void theAnswerDoesNotWaitForAProvider() {
        var answered = new CountDownLatch(1);
        var to = freshNumber();
        ScriptedProvider.named("one").thenSend(message -> {
            try {
                answered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return SendResult.failed(SmsFailure.UNAVAILABLE, "", "Out of service");
        });
        var id = id(post("privacyidea", null, "phone=" + to + "&sms=1"));
        Awaitility.await().until(() -> textsTo(to).size() == 1); // it hangs there
        assertThat(Commit.read(() -> Delivery.byId(id)).orElseThrow().closed).isFalse();
        answered.countDown();
        Awaitility.await().until(() -> Commit.read(() -> Delivery.byId(id)).orElseThrow().closed);
    }

    @Test
    @DisplayName("sms conformance 25: a text is taken although every provider is down")
    void aTextIsTakenAlthoughEveryProviderIsDown() {
        var down = SendResult.failed(SmsFailure.UNREACHABLE, "", "Cannot be reached");
        for (var i = 0; i < 3; i++) {
            ScriptedProvider.named("one").thenSend(down);
            ScriptedProvider.named("two").thenSend(down);
        }
        var to = freshNumber();
        var id = id(post("privacyidea", null, "phone=" + to + "&sms=1"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Commit.read(() -> Delivery.byId(id)).orElseThrow().closed);
        assertThat(Commit.read(() -> Delivery.byId(id)).orElseThrow().state).isNotEqualTo(DeliveryState.FAILED);
        assertThat(textsTo(to)).hasSizeGreaterThan(6);
    }

    @Test
    void theMonitoringPageShowsWhoseTextItIs() {
        var id = id(post("wso", null, "to=" + freshNumber() + "&text=Hi"));
        var staff = Staff.browser(Staff.signedIn("sponsor"));
        assertThat(staff.get("/sponsor/deliveries/" + id).asString()).contains("wso, gateway");
        assertThat(staff.get("/sponsor/deliveries?q=wso").asString()).contains(id.toString());
    }

    @Test
    void theLimitsOfGuestsDoNotCountTheTextsOfOthers() {
        var to = freshNumber();
        id(post("ise", null, "to=" + to + "&text=Hi"));
        var print = deliveries.fingerprint(new PhoneNumber(to));
        Commit.read(() -> {
            assertThat(Delivery.countTo(print, Instant.EPOCH)).isZero();
            assertThat(Delivery.latestTo(print)).isEmpty();
            return null;
        });
    }
}
