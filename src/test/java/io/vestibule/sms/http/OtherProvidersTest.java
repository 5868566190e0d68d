package io.vestibule.sms.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.vestibule.secret.Hash;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsState;

import static org.assertj.core.api.Assertions.assertThat;

/** With the official worked values of the signatures. */
@DisplayName("sms conformance 30: any provider by a definition alone")
class OtherProvidersTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private static Map<String, String> account(String id) {
        return Map.of(
                "definition", "src/test/resources/sms/definitions/others.yaml#" + id,
                "config.url", "https://provider.example.org",
                "config.sid", "AC1",
                "config.key", "k",
                "config.id", "MA1",
                "config.plan", "p",
                "secrets.token", "token",
                "secrets.signature", "signature");
    }

    private static SmsProvider open(String id, Instant now, String... settings) {
        var more = new HashMap<String, String>();
        for (var i = 0; i < settings.length; i += 2) {
            more.put(settings[i], settings[i + 1]);
        }
        return HttpDrivers.driver(HttpDrivers.both(account(id), more), now).open("test");
    }

    @TestFactory
    Stream<DynamicTest> everyOneLoads() {
        return Stream.of("twilio", "vonage-sms", "vonage-messages", "plivo", "messagebird", "sinch")
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    assertThat(HttpDrivers.problems(account(id))).isEmpty();
                    var stranger = new ReceiptRequest(
                            "POST", "https://p.example.org/", Map.of("content-type", JSON), new byte[0]);
                    assertThat(open(id, HttpDrivers.NOW).read(stranger)).isEqualTo(ReceiptReading.forged());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theExamplesOfTheLanguageLoadAsTheyStand() {
        var examples = "src/test/resources/sms/definitions/examples.yaml#";
        var settings = Map.of(
                "secrets.apiKey", "k",
                "secrets.tokenId", "t",
                "secrets.tokenSecret", "s",
                "secrets.token", "t",
                "config.host", "eagle.example.org:8443",
                "config.priority", "0",
                "config.caBundle", "ca.pem",
                "callback-token", HttpDrivers.TOKEN,
                "callback-username", "u",
                "callback-password", "p");
        return Stream.of("clickatell", "bulksms", "smseagle")
                .map(id -> DynamicTest.dynamicTest(id, () -> assertThat(
                                HttpDrivers.problems(HttpDrivers.both(settings, Map.of("definition", examples + id))))
                        .isEmpty()));
    }

    /** The four official values: plain, with the port, without parameters, and with the hash of a body. */
    @Test
    void twiliosSignature() {
        var twilio = open("twilio", HttpDrivers.NOW, "secrets.token", "12345");
        var url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        var form = "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
        var json = "{\"property\": \"value\", \"boolean\": true}";
        var hashed = url + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        assertGenuine(twilio, url, FORM, form, "X-Twilio-Signature", "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        assertGenuine(twilio, url, FORM, form, "X-Twilio-Signature", "kvajT1Ptam85bY51eRf/AJRuM3w=");
        assertGenuine(twilio, hashed, JSON, json, "X-Twilio-Signature", "a9nBmqA0ju/hNViExpshrM61xv4=");
        assertForged(twilio, url, FORM, form + "&More=1", "X-Twilio-Signature", "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        assertForged(twilio, hashed, JSON, json + " ", "X-Twilio-Signature", "a9nBmqA0ju/hNViExpshrM61xv4=");
        assertForged(twilio, url, FORM, form, "X-Other", "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void vonagesSignature() {
        var sms = open("vonage-sms", Instant.ofEpochSecond(2100 + 299), "secrets.signature", "abcde");
        var sig = "8d1b0428276b6a070578225914c3502cc0687a454dfbbbb370c76a14234cb546";
        var fields = "a=alphabet&b=bananas&timestamp=2100&sig=";
        assertGenuine(sms, "https://h/", FORM, fields + sig, "x", "");
        assertGenuine(sms, "https://h/", FORM, fields + sig.toUpperCase(), "x", "");
        var get = new ReceiptRequest("GET", "https://h/?" + fields + sig, Map.of(), new byte[0]);
        assertThat(sms.read(get)).isInstanceOf(ReceiptReading.Genuine.class);
        assertForged(sms, "https://h/", FORM, fields.replace("bananas", "banana") + sig, "x", "");
        var late = open("vonage-sms", Instant.ofEpochSecond(2100 + 301), "secrets.signature", "abcde");
        assertForged(late, "https://h/", FORM, fields + sig, "x", "");
    }

    @Test
    void plivosSignature() {
        var plivo = open("plivo", HttpDrivers.NOW, "secrets.token", "my_auth_token");
        var form = "MessageUUID=u1&Status=undelivered&ErrorCode=200&To=15558675310";
        for (var known : Map.of(
                        "https://answer.url", "ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc=",
                        "https://answer.url/", "do1CXv+k99A6+B+eTcyqbxWlezFIxJ/1vz72787r37g=")
                .entrySet()) {
            var headers = new HashMap<>(Map.of(
                    "content-type",
                    FORM,
                    "x-plivo-signature-v2-nonce",
                    "12345",
                    "x-plivo-signature-v2",
                    known.getValue()));
            var reading = (ReceiptReading.Genuine) plivo.read(request(known.getKey() + "?a=b", headers, form));
            assertThat(reading.receipts().get(0).failure().map(Enum::name)).contains("OPTED_OUT");
            headers.put("x-plivo-signature-v2-nonce", "12346");
            assertThat(plivo.read(request(known.getKey(), headers, form))).isEqualTo(ReceiptReading.forged());
        }
    }

    @Test
    void sinchsSignature() {
        var sinch = open("sinch", Instant.ofEpochSecond(1736760161), "secrets.signature", "SMSWebhooksSecret");
        var body = "{\"at\":\"2025-01-13T09:22:40.914Z\",\"batch_id\":\"01JHFFHQ0P99JPPNQPJDV7JTBP\","
                + "\"client_reference\":\"a client reference\",\"code\":0,"
                + "\"operator_status_at\":\"2025-01-13T09:22:00Z\",\"recipient\":\"33662162466\","
                + "\"status\":\"Delivered\",\"type\":\"recipient_delivery_report_sms\"}";
        var headers = new HashMap<>(Map.of(
                "content-type", JSON,
                "x-sinch-webhook-signature", "ZoHei66PPN/kZjw7hFVfGhJOnml3iGNCMWoyQVcE5o0=",
                "x-sinch-webhook-signature-nonce", "01JHFFHWYY7HSS4FWTMDTQEK8V",
                "x-sinch-webhook-signature-timestamp", "1736760161"));
        var reading = (ReceiptReading.Genuine) sinch.read(request("https://h/", headers, body));
        assertThat(reading.once()).contains("01JHFFHWYY7HSS4FWTMDTQEK8V");
        assertThat(reading.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.providerId()).isEqualTo("01JHFFHQ0P99JPPNQPJDV7JTBP");
            assertThat(receipt.state()).isEqualTo(SmsState.DELIVERED);
        });
        headers.put("x-sinch-webhook-signature-nonce", "01JHFFHWYY7HSS4FWTMDTQEK8W");
        assertThat(sinch.read(request("https://h/", headers, body))).isEqualTo(ReceiptReading.forged());
    }

    @Test
    void messageBirdsToken() {
        var bird = open("messagebird", HttpDrivers.NOW);
        var url = "https://h/?id=57db52e04e2f4001b555f79813a0f503&status=delivered";
        var hash = hash(url);
        var good = token(Map.of("iss", "MessageBird", "jti", "1", "url_hash", hash), "HS512", "signature");
        var reading = (ReceiptReading.Genuine) bird.read(get(url, good));
        assertThat(reading.once()).contains("1");
        assertThat(reading.receipts()).singleElement().satisfies(receipt -> assertThat(receipt.state())
                .isEqualTo(SmsState.DELIVERED));
        assertThat(bird.read(get(url + "0", good))).isEqualTo(ReceiptReading.forged());
        Stream.of(
                        token(Map.of("iss", "MessageBird", "jti", "1", "url_hash", hash), "HS512", "another"),
                        token(Map.of("iss", "Somebody", "jti", "1", "url_hash", hash), "HS512", "signature"),
                        token(Map.of("iss", "MessageBird", "url_hash", hash), "HS512", "signature"),
                        token(Map.of("iss", "MessageBird", "jti", "1"), "HS512", "signature"),
                        token(
                                Map.of("iss", "MessageBird", "jti", "1", "url_hash", hash, "payload_hash", hash),
                                "HS512",
                                "signature"),
                        "eyJhbGciOiJub25lIn0.eyJpc3MiOiJNZXNzYWdlQmlyZCJ9.",
                        "nonsense",
                        "")
                .forEach(token -> assertThat(bird.read(get(url, token))).isEqualTo(ReceiptReading.forged()));
    }

    /** HS256 only, the hash of the body, and not older than five minutes. */
    @Test
    void vonagesToken() {
        var vonage = open("vonage-messages", HttpDrivers.NOW);
        var body = "{\"message_uuid\":\"u1\",\"status\":\"rejected\",\"error\":{\"title\":\"1240\"}}";
        var claims = Map.<String, Object>of("iss", "Vonage", "jti", "7", "payload_hash", hash(body));
        var good = token(HttpDrivers.NOW, claims, "HS256", "signature");
        var reading = (ReceiptReading.Genuine) vonage.read(bearer(body, good));
        assertThat(reading.once()).contains("7");
        assertThat(reading.receipts().get(0).failure().map(Enum::name)).contains("OPTED_OUT");
        assertThat(vonage.read(bearer(body + " ", good))).isEqualTo(ReceiptReading.forged());
        assertThat(vonage.read(bearer(body, token(HttpDrivers.NOW, claims, "HS512", "signature"))))
                .isEqualTo(ReceiptReading.forged());
        assertThat(vonage.read(bearer(body, token(HttpDrivers.NOW.minusSeconds(400), claims, "HS256", "signature"))))
                .isEqualTo(ReceiptReading.forged());
    }

    private static ReceiptRequest bearer(String body, String token) {
        return request("https://h/", Map.of("content-type", JSON, "authorization", "Bearer " + token), body);
    }

    private static ReceiptRequest get(String url, String token) {
        return new ReceiptRequest("GET", url, Map.of("messagebird-signature-jwt", token), new byte[0]);
    }

    private static String hash(String text) {
        return Hash.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(Map<String, Object> claims, String algorithm, String key) {
        return token(HttpDrivers.NOW, claims, algorithm, key);
    }

    private static String token(Instant issued, Map<String, Object> fields, String algorithm, String key) {
        try {
            var claims = new JwtClaims();
            fields.forEach(claims::setClaim);
            claims.setClaim("iat", issued.getEpochSecond());
            var signed = new JsonWebSignature();
            signed.setDoKeyValidation(false);
            signed.setKey(new HmacKey(key.getBytes(StandardCharsets.UTF_8)));
            signed.setAlgorithmHeaderValue(algorithm);
            signed.setPayload(claims.toJson());
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReceiptRequest request(String url, Map<String, String> headers, String body) {
        return new ReceiptRequest("POST", url, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ReceiptReading read(
            SmsProvider provider, String url, String type, String body, String header, String value) {
        return provider.read(request(url, Map.of("content-type", type, header.toLowerCase(), value), body));
    }

    private static void assertGenuine(
            SmsProvider provider, String url, String type, String body, String header, String value) {
        assertThat(read(provider, url, type, body, header, value)).isInstanceOf(ReceiptReading.Genuine.class);
    }

    private static void assertForged(
            SmsProvider provider, String url, String type, String body, String header, String value) {
        assertThat(read(provider, url, type, body, header, value)).isEqualTo(ReceiptReading.forged());
    }
}
