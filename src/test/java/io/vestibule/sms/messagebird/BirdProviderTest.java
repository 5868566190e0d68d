package io.vestibule.sms.messagebird;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import io.vestibule.secret.Hash;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviderContract;
import io.vestibule.sms.SmsState;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

class BirdProviderTest extends SmsProviderContract {

    private static final String CALLBACK = "https://portal.example.org/callbacks/sms/test?a=b";
    private static final long NOW = MessageBirdSettings.NOW.getEpochSecond();

    @Override
    protected String type() {
        return "bird";
    }

    @Override
    protected SmsProvider open(String url, Map<String, String> settings) {
        return MessageBirdSettings.bird(url, impatient(settings), MessageBirdSettings.CLOCK)
                .open("test");
    }

    @Override
    protected SmsFailure refusalOfANumber() {
        return SmsFailure.REFUSED; // which codes there are is not certain
    }

    @Override
    protected ReceiptRequest receipt(JsonNode fields) {
        return signed(CALLBACK, MessageBirdSettings.SIGNING_KEY, NOW, fields.toString());
    }

    @Override
    protected Stream<ReceiptRequest> forgeries(JsonNode fields) {
        var body = fields.toString();
        var good = receipt(fields);
        return Stream.of(
                signed(CALLBACK, MessageBirdSettings.KEY, NOW, body),
                signed(CALLBACK + "c", CALLBACK, NOW, body),
                signed(CALLBACK, MessageBirdSettings.SIGNING_KEY, NOW - 3601, body),
                signed(CALLBACK, MessageBirdSettings.SIGNING_KEY, NOW + 3601, body),
                new ReceiptRequest("POST", CALLBACK + "&c=d", good.headers(), good.body()),
                new ReceiptRequest("POST", CALLBACK.split("\\?")[0], good.headers(), good.body()),
                new ReceiptRequest("POST", CALLBACK, good.headers(), (body + " ").getBytes(StandardCharsets.UTF_8)),
                new ReceiptRequest("POST", CALLBACK, Map.of(), good.body()));
    }

    @Test
    void sendsTheTextThroughItsChannel() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)));
        quick().send(from("Vestibule"));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/workspaces/" + MessageBirdSettings.WORKSPACE + "/channels/"
                                + MessageBirdSettings.CHANNEL + "/messages"))
                        .withHeader("Authorization", equalTo("AccessKey " + MessageBirdSettings.KEY))
                        .withRequestBody(equalToJson(
                                """
                                        {"receiver":{"contacts":[{"identifierKey":"phonenumber",
                                         "identifierValue":"%s"}]},"body":{"type":"text","text":{"text":"%s"}}}"""
                                        .formatted(NUMBER, TEXT))));
    }

    /** What is not certain about Bird is a setting. */
    @Test
    void theOperatorMaySayHowBirdWordsThings() {
        var provider = open(
                address(),
                Map.of(
                        "sent-id-pointer", "/message/uuid",
                        "event", "channel.message.status",
                        "event-pointer", "/type",
                        "id-pointer", "/data/0/uuid",
                        "status-pointer", "/data/0/state",
                        "code-pointer", "/data/0/error",
                        "states.gone", "undelivered",
                        "states.sent", "delivered",
                        "codes.no-such-phone", "bad-number"));
        server.stubFor(any(anyUrl())
                .willReturn(okJson("{\"message\":{\"uuid\":\"7\"}}").withStatus(202)));
        assertThat(provider.send(MESSAGE)).isEqualTo(SendResult.accepted("7", SmsState.QUEUED));
        assertThat(provider.read(event("{\"uuid\":\"7\",\"state\":\"sent\"}")))
                .isEqualTo(ReceiptReading.genuine(DeliveryReceipt.of("7", SmsState.DELIVERED, "sent")));
        var lost = (ReceiptReading.Genuine)
                provider.read(event("{\"uuid\":\"7\",\"state\":\"gone\",\"error\":\"no-such-phone\"}"));
        assertThat(lost.receipts().get(0).state()).isEqualTo(SmsState.UNDELIVERED);
        assertThat(lost.receipts().get(0).failure()).contains(SmsFailure.BAD_NUMBER);
    }

    @Test
    void whatIsNoJsonCannotBeRead() {
        for (var body : new String[] {"", "{", "null", "[]", "<html>"}) {
            assertThat(quick().read(signed(CALLBACK, MessageBirdSettings.SIGNING_KEY, NOW, body)))
                    .isInstanceOf(ReceiptReading.Unreadable.class);
        }
    }

    @Test
    void namesEachWrongSettingAndItsCure() {
        assertThat(problems(Map.of())).isEmpty();
        assertThat(problems(Map.of("access-key", "", "signing-key", "", "workspace-id", "", "channel-id", "a/b")))
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem).startsWith("vestibule.sms.providers.test."));
        assertThat(problems(Map.of("id-pointer", "payload.id")))
                .singleElement()
                .asString()
                .contains("id-pointer", "/payload/id");
    }

    private Iterable<String> problems(Map<String, String> settings) {
        return MessageBirdSettings.bird("https://api.bird.com", settings, MessageBirdSettings.CLOCK)
                .problems("test");
    }

    private static ReceiptRequest event(String data) {
        return signed(
                CALLBACK,
                MessageBirdSettings.SIGNING_KEY,
                NOW,
                "{\"type\":\"channel.message.status\",\"data\":[" + data + "]}");
    }

    private static ReceiptRequest signed(String url, String key, long time, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var start = (time + "\n" + url + "\n").getBytes(StandardCharsets.UTF_8);
        var hash = Hash.sha256(bytes);
        var all = new byte[start.length + hash.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(hash, 0, all, start.length, hash.length);
        return new ReceiptRequest(
                "POST",
                url,
                Map.of(
                        "messagebird-signature",
                        Base64.getEncoder().encodeToString(Tokens.hmac("HmacSHA256", key, all)),
                        "messagebird-request-timestamp",
                        String.valueOf(time)),
                bytes);
    }
}
