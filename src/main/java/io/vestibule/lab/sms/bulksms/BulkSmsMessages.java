package io.vestibule.lab.sms.bulksms;

import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.lab.sms.References;
import io.vestibule.lab.sms.Segments;
import io.vestibule.lab.sms.TextMessage;

/** BulkSMS' message, as it answers and as it reports. */
@Singleton
class BulkSmsMessages {

    private static final Map<String, String> TYPES = Map.of(
            "queued", "ACCEPTED",
            "sent", "SENT",
            "delivered", "DELIVERED",
            "unknown", "UNKNOWN",
            "undelivered", "FAILED",
            "failed", "FAILED",
            "expired", "FAILED");

    private final References references;

    BulkSmsMessages(References references) {
        this.references = references;
    }

    ObjectNode json(TextMessage text) {
        return json(text, text.status(), text.errorCode());
    }

    /** With another status than the one it has by now; a word that is none of ours is reported as it is. */
    ObjectNode json(TextMessage text, String status, String subtype) {
        var json = JsonNodeFactory.instance.objectNode();
        var type = TYPES.getOrDefault(status, status);
        json.put("id", text.id());
        json.put("type", "SENT");
        json.put("from", text.from());
        json.put("to", text.to().substring(1));
        json.put("body", text.text());
        json.put("encoding", Segments.isGsm(text.text()) ? "TEXT" : "UNICODE");
        json.put("protocolId", 0);
        json.put("messageClass", 2);
        json.put("numberOfParts", status.equals("queued") ? null : Segments.count(text.text()));
        json.putNull("creditCost");
        json.putObject("submission")
                .put("id", "1-" + "0".repeat(Math.max(0, 20 - text.id().length())) + text.id())
                .put("date", text.receivedAt().toString());
        json.putObject("status")
                .put("id", type + "." + subtype)
                .put("type", type)
                .put("subtype", subtype);
        json.putNull("relatedSentMessageId");
        json.put("userSuppliedId", references.of(text.id()).orElse(null));
        return json;
    }
}
