package io.vestibule.lab.sms.sinch;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** Sinch's delivery reports per recipient: JSON, signed when the plan is set up so. */
@Singleton
class SinchReceipts implements ReceiptWriter {

    private static final String HEADER = "x-sinch-webhook-signature";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_ATTEMPTS = 8;

    private final SinchLabConfig config;
    private final Clock clock;

    SinchReceipts(SinchLabConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return "sinch";
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        var address = URI.create(message.callback());
        var body = body(message, receipt);
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (config.signs()) {
            var timestamp = String.valueOf(clock.instant().getEpochSecond());
            request.header(HEADER, signature(config.webhookSecret(), body, receipt.token(), timestamp))
                    .header(HEADER + "-algorithm", ALGORITHM)
                    .header(HEADER + "-nonce", receipt.token())
                    .header(HEADER + "-timestamp", timestamp);
        }
        return request.build();
    }

    /** 4xx ends it, but for 429. Sinch's waits grow over hours; the lab's do not. */
    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        var temporary = outcome.failure() != null || outcome.status() == 429 || outcome.status() >= 500;
        return temporary && receipt.attempt() < MOST_ATTEMPTS;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("failed", "404", after);
    }

    @Override
    public int duplicateEvery() {
        return config.duplicateReceipts();
    }

    static String signature(String secret, String body, String nonce, String timestamp) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var signed = body + "." + nonce + "." + timestamp;
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private String body(TextMessage message, Receipt receipt) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        var code = receipt.errorCode() == null ? "0" : receipt.errorCode();
        var report = JsonNodeFactory.instance.objectNode();
        report.put("at", now);
        report.put("batch_id", message.id());
        if (message.pool() != null) {
            report.put("client_reference", message.pool());
        }
        report.put("code", code.matches("\\d{1,9}") ? Integer.parseInt(code) : 0);
        report.put("operator_status_at", now);
        report.put("recipient", message.to().substring(1));
        report.put("status", word(receipt.status()));
        report.put("type", "recipient_delivery_report_sms");
        return report.toString();
    }

    /** The store's words are small, Sinch's begin with a capital. */
    static String word(String status) {
        return status.substring(0, 1).toUpperCase(Locale.ROOT) + status.substring(1);
    }
}
