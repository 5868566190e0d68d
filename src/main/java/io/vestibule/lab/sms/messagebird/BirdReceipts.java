package io.vestibule.lab.sms.messagebird;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.lab.sms.Calls;
import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.Subscriptions;
import io.vestibule.lab.sms.TextMessage;

/** What Bird posts to a webhook subscription, signed over the whole address. */
@Singleton
class BirdReceipts implements ReceiptWriter {

    private static final int MOST_RETRIES = 3;

    private final BirdLabConfig config;
    private final Subscriptions subscriptions;
    private final Clock clock;

    BirdReceipts(BirdLabConfig config, Subscriptions subscriptions, Clock clock) {
        this.config = config;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return MessageBirdBeans.BIRD;
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("service", "channels");
        event.put("event", config.event());
        var payload = event.putObject(config.payloadField());
        payload.put(config.idField(), message.id());
        payload.put("channelId", message.account());
        payload.put("status", word(receipt.status()));
        if (receipt.errorCode() != null) {
            payload.putObject("failure").put("code", receipt.errorCode());
        }
        var now = clock.instant();
        var body = event.toString().getBytes(StandardCharsets.UTF_8);
        return Calls.post(message.callback(), event)
                .header("MessageBird-Request-Timestamp", String.valueOf(now.getEpochSecond()))
                .header("MessageBird-Signature", Signing.stamp(key(), now, message.callback(), body))
                .build();
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

    private String key() {
        return subscriptions
                .find(MessageBirdBeans.BIRD)
                .map(Subscriptions.Subscription::secret)
                .filter(secret -> !secret.isEmpty())
                .orElseGet(config::signingKey);
    }

    private static String word(String status) {
        return switch (status) {
            case "queued" -> "accepted";
            case "undelivered" -> "delivery_failed";
            case "failed" -> "sending_failed";
            default -> status;
        };
    }
}
