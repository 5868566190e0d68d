package io.vestibule.lab.sms.vonage;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vestibule.lab.sms.Calls;
import io.vestibule.lab.sms.PartCode;
import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** The SMS API's delivery receipts: one for each part, as a query, a form or JSON. */
@Singleton
class SmsApiReceipts implements ReceiptWriter {

    private static final int MOST_ATTEMPTS = 10;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final VonageLabConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    SmsApiReceipts(VonageLabConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return "vonage";
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        var fields = fields(message, receipt);
        if (config.signReceipts()) {
            fields.put("timestamp", String.valueOf(clock.instant().getEpochSecond()));
            fields.put("nonce", receipt.token());
            fields.put("sig", FieldSignature.of(config.signatureMethod(), config.signatureSecret(), fields));
        }
        var request = HttpRequest.newBuilder()
                .timeout(Duration.ofSeconds(10))
                .header("User-Agent", "Nexmo/MessagingHUB/v1.0");
        return switch (config.receiptFormat()) {
            case QUERY -> {
                var mark = message.callback().contains("?") ? "&" : "?";
                yield request.uri(URI.create(message.callback() + mark + Calls.form(fields)))
                        .build();
            }
            case FORM ->
                request.uri(URI.create(message.callback()))
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .POST(BodyPublishers.ofString(Calls.form(fields)))
                        .build();
            case JSON ->
                request.uri(URI.create(message.callback()))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(written(fields)))
                        .build();
        };
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return receipt.attempt() < MOST_ATTEMPTS;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("failed", "2", after);
    }

    @Override
    public int duplicateEvery() {
        return config.duplicateReceipts();
    }

    private Map<String, String> fields(TextMessage message, Receipt receipt) {
        var part = PartCode.of(receipt.errorCode());
        var now = clock.instant();
        var fields = new LinkedHashMap<String, String>();
        fields.put("msisdn", message.to().substring(1));
        fields.put("to", message.from());
        fields.put("network-code", "23410");
        fields.put("messageId", SmsApiResource.partId(message.id(), part.part()));
        fields.put("price", "0.03330000");
        fields.put("status", receipt.status());
        fields.put("scts", MINUTE.format(now));
        fields.put("err-code", part.code().isEmpty() ? "0" : part.code());
        fields.put("api-key", message.account());
        if (!message.pool().isEmpty()) {
            fields.put("client-ref", message.pool());
        }
        fields.put("message-timestamp", SECOND.format(now));
        return fields;
    }

    private String written(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are JSON", e);
        }
    }
}
