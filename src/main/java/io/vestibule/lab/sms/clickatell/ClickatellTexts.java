package io.vestibule.lab.sms.clickatell;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipts;
import io.vestibule.lab.sms.References;
import io.vestibule.lab.sms.Subscriptions;
import io.vestibule.lab.sms.TextMessage;

/** Takes texts, or refuses each for itself. */
@Singleton
class ClickatellTexts {

    /** What became of one of them: an id, or a refusal. */
    record Verdict(String to, String id, Optional<ClickatellFates.Refusal> refusal) {

        boolean accepted() {
            return refusal.isEmpty();
        }
    }

    private final ClickatellLabConfig config;
    private final MessageStore messages;
    private final References references;
    private final Receipts receipts;
    private final Subscriptions subscriptions;
    private final Clock clock;

    ClickatellTexts(
            ClickatellLabConfig config,
            MessageStore messages,
            References references,
            Receipts receipts,
            Subscriptions subscriptions,
            Clock clock) {
        this.config = config;
        this.messages = messages;
        this.references = references;
        this.receipts = receipts;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    boolean knows(String authorization) {
        return config.apiKey().equals(authorization);
    }

    /** @param wanted with {@code content}, and perhaps {@code from} and {@code clientMessageId} */
    Verdict take(String provider, String to, JsonNode wanted) {
        var fate = MagicNumber.fateOf("+" + to);
        var refusal = to.matches("[1-9]\\d{6,14}")
                ? ClickatellFates.refusal(fate)
                : Optional.of(new ClickatellFates.Refusal(25, "Invalid recipient"));
        if (refusal.isPresent()) {
            return new Verdict(to, null, refusal);
        }
        var text = TextMessage.taken(
                UUID.randomUUID().toString().replace("-", ""),
                provider,
                "lab",
                wanted.path("from").asText(config.sender()),
                "+" + to,
                wanted.path("content").asText(),
                subscriptions
                        .find(provider)
                        .map(Subscriptions.Subscription::url)
                        .or(config::callback),
                clock.instant());
        references.add(text.id(), wanted.path("clientMessageId").asText(""));
        messages.add(text);
        receipts.plan(
                text,
                text.receivedAt(),
                ClickatellFates.ending(fate).stages(config.sentAfter(), config.deliveredAfter()));
        return new Verdict(to, text.id(), Optional.empty());
    }
}
