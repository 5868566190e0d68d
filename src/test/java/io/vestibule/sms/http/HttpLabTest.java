package io.vestibule.sms.http;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** The real driver at the simulated gateway. */
@QuarkusTest
class HttpLabTest {

    private static final String TEXT = "Pass: \"a\" & <b> é😀\nsecond line";

    @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
    int port;

    private SendResult send(String to, Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "url", address(),
                "username", "lab",
                "password", "lab-http-password",
                "success-contains", "OK; ID=",
                "id-regex", "ID=([0-9a-f-]+)",
                "code-regex", "CODE=([0-9]+)",
                "codes.25", "bad-number"));
        settings.putAll(more);
        return HttpDrivers.open(settings)
                .send(new SmsMessage(
                        UUID.randomUUID().toString(),
                        1,
                        new PhoneNumber(to),
                        TEXT,
                        Duration.ofMinutes(10),
                        Optional.empty(),
                        URI.create("http://127.0.0.1:" + port + "/callbacks/sms/none/1")));
    }

    private String address() {
        return "http://127.0.0.1:" + port + "/lab/sms/http/send";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET|to={{to.e164}}&text={{text}}",
                "POST|to={{to.e164}}&text={{text}}",
                "POST|{\"to\":\"{{to.e164}}\",\"text\":\"{{text}}\"}",
                "POST|<sms><to>{{to.e164!xml}}</to><text>{{text!xml}}</text></sms>",
                "PUT|{\"to\":{{mobile}},\"text\":{{body}}}",
                "POST|to=$ctx.num&text=$ctx.msg",
                "POST|to={phone}&text={otp}",
                "GET|to=$mobilenumber$&text=$message$",
            })
    void everyFormArrivesAsItIs(String method, String payload) {
        given().delete("/lab/api/messages");
        var result = send("+447700900123", Map.of("method", method, "payload", payload.replace('!', '|')));
        assertThat(result).isInstanceOf(SendResult.Accepted.class);
        given().queryParam("to", "+447700900123")
                .get("/lab/api/messages")
                .then()
                .body("[0].text", equalTo(TEXT));
    }

    @Test
    void aRefusalIsReadFromTheBody() {
        var result = send("+447700900960", Map.of("payload", "to={{to.e164}}&text={{text}}"));
        assertThat(result).isInstanceOfSatisfying(SendResult.Refused.class, refused -> assertThat(refused.failure())
                .isEqualTo(SmsFailure.BAD_NUMBER));
        var login = send("+447700900123", Map.of("payload", "to={{to.e164}}&text={{text}}", "password", "wrong"));
        assertThat(login).isInstanceOfSatisfying(SendResult.Failed.class, failed -> assertThat(failed.failure())
                .isEqualTo(SmsFailure.CONFIGURATION));
    }

    @Test
    void aDefinitionAsksWhatBecameOfAText() {
        var provider = HttpDrivers.open(Map.of(
                "definition", "src/test/resources/sms/definitions/lab.yaml",
                "config.url", "http://127.0.0.1:" + port,
                "secrets.key", "lab-http-key"));
        var message = new SmsMessage(
                "0123456789abcdef0123456789abcdef",
                1,
                new PhoneNumber("+447700900973"),
                TEXT,
                Duration.ofMinutes(10),
                Optional.empty(),
                URI.create("http://127.0.0.1:" + port + "/callbacks/sms/none/1"));
        var id = ((SendResult.Accepted) provider.send(message)).providerId();
        await().until(() -> provider.poll(id)
                .filter(receipt -> receipt.state() == SmsState.UNDELIVERED
                        && receipt.failure().equals(Optional.of(SmsFailure.HANDSET_UNREACHABLE)))
                .isPresent());
    }
}
