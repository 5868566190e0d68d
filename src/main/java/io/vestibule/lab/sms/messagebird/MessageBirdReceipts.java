package io.vestibule.lab.sms.messagebird;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Calls;
import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.References;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** MessageBird's status reports: signed requests GET with everything in the query. */
@Singleton
class MessageBirdReceipts implements ReceiptWriter {

    private static final int MOST_RETRIES = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private final MessageBirdLabConfig config;
    private final References references;
    private final Clock clock;

    MessageBirdReceipts(MessageBirdLabConfig config, References references, Clock clock) {
        this.config = config;
        this.references = references;
        this.clock = clock;
    }

    /** MessageBird's word for a state. */
    static String word(String status) {
        return switch (status) {
            case "queued" -> "buffered";
            case "undelivered", "failed" -> "delivery_failed";
            default -> status;
        };
    }

    @Override
    public String provider() {
        return MessageBirdBeans.LEGACY;
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        var query = query(message, receipt);
        var url = message.callback() + (message.callback().contains("?") ? "&" : "?") + query;
        var request = Calls.to(url);
        var now = clock.instant();
        if (config.deprecatedSignature()) {
            var whole = URI.create(url).getRawQuery();
            request.header("MessageBird-Request-Timestamp", String.valueOf(now.getEpochSecond()));
            request.header(
                    "MessageBird-Signature",
                    Signing.stamp(config.signingKey(), now, Signing.sorted(whole), new byte[0]));
        } else {
            request.header("MessageBird-Signature-JWT", Signing.token(config.signingKey(), url, now));
        }
        return request.GET().build();
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return receipt.attempt() < MOST_RETRIES;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("undelivered", "27", after);
    }

    @Override
    public int duplicateEvery() {
        return config.duplicateReceipts();
    }

    private String query(TextMessage message, Receipt receipt) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", message.id());
        fields.put("mccmnc", "23430");
        fields.put("ported", "0");
        fields.put("recipient", message.to().substring(1));
        fields.put("reference", references.of(message.id()).orElse(""));
        fields.put("status", word(receipt.status()));
        fields.put("statusDatetime", TIME.format(clock.instant()));
        if (receipt.errorCode() != null) {
            fields.put("statusErrorCode", receipt.errorCode());
            fields.put(
                    "statusReason",
                    MessageBirdFates.REASONS.getOrDefault(receipt.errorCode(), "generic delivery failure"));
        }
        return Calls.form(fields);
    }
}
