package io.vestibule.lab.sms.messagebird;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.lab.sms.References;
import io.vestibule.lab.sms.Segments;
import io.vestibule.lab.sms.TextMessage;

/** MessageBird's message object. */
@Singleton
class MessageBirdMessages {

    private final References references;

    MessageBirdMessages(References references) {
        this.references = references;
    }

    ObjectNode json(TextMessage text) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", text.id());
        json.put("href", "https://rest.messagebird.com/messages/" + text.id());
        json.put("direction", "mt");
        json.put("type", "sms");
        json.put("originator", text.from());
        json.put("body", text.text());
        json.put("reference", references.of(text.id()).orElse(null));
        json.put("datacoding", Segments.isGsm(text.text()) ? "plain" : "unicode");
        json.putNull("scheduledDatetime");
        json.put("createdDatetime", text.receivedAt().toString());
        var recipients = json.putObject("recipients");
        recipients.put("totalCount", 1);
        recipients
                .putArray("items")
                .addObject()
                .put("recipient", Long.parseLong(text.to().substring(1)))
                // MessageBird says that it sent a text as soon as it has it
                .put("status", text.status().equals("queued") ? "sent" : MessageBirdReceipts.word(text.status()))
                .put("statusDatetime", text.updatedAt().toString())
                .put("messagePartCount", Segments.count(text.text()));
        return json;
    }
}
