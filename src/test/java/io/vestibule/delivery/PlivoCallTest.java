package io.vestibule.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Secret;
import io.vestibule.sms.KeyedHash;
import io.vestibule.task.Commit;
import io.vestibule.testing.FakeVault;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

/** A password read aloud by Plivo, which asks us for the words when somebody has answered. */
@QuarkusTest
@TestProfile(Impatient.class)
class PlivoCallTest {

    private static final String WORDS = "Your password is:\n7, h, k, 4.\nAgain:\n7, h, k, 4.";
    private static final String ANSWERED = "in-progress";

    @Inject
    Texts texts;

    @Inject
    CallWords words;

    @Inject
    Deliveries deliveries;

    @Inject
    MeterRegistry metrics;

    @Inject
    Site site;

    @AfterEach
    void heal() {
        lab().heal();
    }

    private LabWindow lab() {
        return new LabWindow(site.publicUrl().toString());
    }

    @Test
    void theLabFetchesAndSaysTheWords() {
        var to = freshNumber();
        var id = call(to);
        var delivery = texts.awaitState(id, DeliveryState.DELIVERED);
        assertThat(lab().messages(to.e164())).singleElement().satisfies(call -> {
            assertThat(call.path("provider").asText()).isEqualTo("plivo-calls");
            assertThat(call.path("text").asText()).isEqualTo(WORDS.replace('\n', ' '));
            assertThat(call.path("id").asText()).isEqualTo(delivery.providerId);
        });
        assertThat(texts.story(id)).containsSubsequence("submitted", "accepted", "reported");
        // the call is over, and with it the address
        refused(fetch(attempt(id), ANSWERED, "after"));
    }

    @Test
    void aCallThatNobodyAnswersIsReported() {
        var delivery = texts.awaitState(call(new PhoneNumber("+447700900973")), DeliveryState.UNDELIVERED);
        assertThat(delivery.reason).isEqualTo("Nobody answered the call");
    }

    @Test
    void theWordsAreToldToPlivoAloneAndNotTwiceToOneRequest() {
        var attempt = answered();
        var path = path(attempt);
        refused(post(path, ANSWERED, "n1", "not the token"));
        refused(post(path.replaceAll("/[^/]+$", "/" + "A".repeat(43)), ANSWERED, "n2", FakeVault.VALUE));
        given().post(path).then().statusCode(403).body(emptyString());
        given().get(path).then().statusCode(405);
        var before = counted("words-refused");
        fetch(attempt, ANSWERED, "n3")
                .statusCode(200)
                .contentType("application/xml;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .body("Response.Speak[1]", equalTo("7, h, k, 4."));
        refused(fetch(attempt, ANSWERED, "n3"));
        assertThat(counted("words-refused")).isEqualTo(before + 1);
        // as when the answer was lost on the way
        fetch(attempt, ANSWERED, "n4").statusCode(200);
        assertThat(texts.get(attempt.deliveryId).state).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void theAddressDiesWithTheWords() {
        var attempt = answered();
        var subject = texts.get(attempt.deliveryId).subject;
        Commit.of("test.erase", () -> deliveries.eraseText(subject));
        refused(fetch(attempt, ANSWERED, "n5"));
    }

    @Test
    void theAddressTellsNeitherNumberNorWords() {
        var attempt = answered();
        assertThat(path(attempt))
                .matches("/callbacks/sms/plivo/[0-9a-f]{32}/words/[A-Za-z0-9_-]{43}")
                .doesNotContain("7hk4");
    }

    /** A call that rings, and of which the lab says no more. */
    private Attempt answered() {
        lab().fault("sms/plivo", "no-receipts");
        var id = call(freshNumber());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> texts.get(id).accepted);
        return attempt(id);
    }

    private Attempt attempt(UUID id) {
        return texts.attempts(id).get(0);
    }

    private UUID call(PhoneNumber to) {
        var plain = texts.text(to, "neither", Duration.ofMinutes(10));
        return texts.send(new NewText(
                plain.subject(),
                plain.portal(),
                plain.to(),
                plain.country(),
                WORDS,
                plain.purpose(),
                plain.route(),
                plain.usefulUntil(),
                Channel.CALL,
                "en-GB",
                plain.avoid(),
                plain.sender(),
                true));
    }

    private static PhoneNumber freshNumber() {
        return new PhoneNumber(
                "+4474009%05d".formatted(Math.abs(UUID.randomUUID().hashCode() % 100_000)));
    }

    private String path(Attempt attempt) {
        return words.address(attempt).getPath();
    }

    private ValidatableResponse fetch(Attempt attempt, String status, String nonce) {
        return post(path(attempt), status, attempt.reference + nonce, FakeVault.VALUE);
    }

    private ValidatableResponse post(String path, String status, String nonce, String token) {
        var fields = new TreeMap<>(Map.of("CallUUID", "c-" + nonce, "CallStatus", status));
        var joined = fields.entrySet().stream()
                .map(field -> field.getKey() + field.getValue())
                .collect(Collectors.joining());
        var signed = KeyedHash.sha256(Secret.of(token)).base64(site.at(path) + "?" + joined + "." + nonce);
        return given().formParams(fields)
                .header("X-Plivo-Signature-V3", signed)
                .header("X-Plivo-Signature-V3-Nonce", nonce)
                .post(path)
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403).body(emptyString());
    }

    private double counted(String outcome) {
        return metrics.counter("vestibule.receipts", "provider", "plivo", "outcome", outcome)
                .count();
    }
}
