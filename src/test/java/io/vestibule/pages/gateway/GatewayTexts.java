package io.vestibule.pages.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

import io.vestibule.delivery.ScriptedTexts;
import io.vestibule.sms.SmsMessage;
import io.vestibule.testing.RawHttp;
import io.vestibule.testing.ScriptedProvider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Callers of every kind in front of two scripted providers. */
final class GatewayTexts {

    static final String PATH = "/gateway/sms";
    static final String KEY = ScriptedTexts.GATEWAY_KEY;

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private GatewayTexts() {}

    /** A number that nobody else uses. */
    static String freshNumber() {
        return "+1500555" + NUMBERS.incrementAndGet();
    }

    static String basic(String caller) {
        return basic(caller, caller.equals("privacyidea") ? "pi-secret" : caller + "-secret");
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** A post as that caller. */
    static RawHttp.Answer post(String caller, String contentType, String body) {
        return post(caller, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static RawHttp.Answer post(String caller, String contentType, byte[] body) {
        return RawHttp.send(
                "POST " + PATH + " HTTP/1.1\nAuthorization: " + basic(caller)
                        + (contentType == null ? "" : "\nContent-Type: " + contentType),
                body);
    }

    /** The id in a good answer. */
    static UUID id(RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return id(answer.body());
    }

    static UUID id(String body) {
        var id = ID.matcher(body);
        assertThat(id.find()).as(body).isTrue();
        return UUID.fromString(id.group());
    }

    static List<SmsMessage> textsTo(String number) {
        var all = new ArrayList<SmsMessage>();
        for (var provider : List.of("one", "two")) {
            ScriptedProvider.named(provider).sent().stream()
                    .filter(message -> message.to().e164().equals(number))
                    .forEach(all::add);
        }
        return all;
    }

    /** The one text that reached a provider. */
    static SmsMessage textTo(String number) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !textsTo(number)
                .isEmpty());
        assertThat(textsTo(number)).hasSize(1);
        return textsTo(number).get(0);
    }

    /** A caller whose address is sent as it stands. */
    static RequestSpecification as(String caller) {
        return given().urlEncodingEnabled(false).header("Authorization", basic(caller));
    }

    /** RestAssured adds a charset, which none of them does. */
    static RequestSpecification exactly(RequestSpecification request, String type, String body) {
        return request.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body);
    }

    /** A get with what is behind the path, and headers. */
    static RawHttp.Answer get(String query, String... headers) {
        return RawHttp.send("GET " + PATH + query + " HTTP/1.1\n" + String.join("\n", headers), "");
    }

    /** That this is the refusal, and nothing else stands in it. */
    static void assertRefused(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("ERROR; CODE=" + code);
        assertThat(answer.headers()).containsEntry("content-type", "text/plain;charset=UTF-8");
    }
}
