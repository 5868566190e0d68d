package io.vestibule.sms.bulksms;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;

/** What BulkSMS' {@code status} says: a type, and a subtype for a text that failed. */
class BulkSmsStates {

    private static final Map<String, SmsState> TYPES = Map.of(
            "ACCEPTED", SmsState.QUEUED,
            "SCHEDULED", SmsState.QUEUED,
            "SENT", SmsState.SENT,
            "DELIVERED", SmsState.DELIVERED,
            "UNKNOWN", SmsState.UNKNOWN,
            "FAILED", SmsState.FAILED);

    private static final Map<String, SmsState> SUBTYPES =
            Map.of("EXPIRED", SmsState.EXPIRED, "HANDSET_ERROR", SmsState.UNDELIVERED);

    private final CodeTable codes;
    private final StateWords words = new StateWords("bulksms", TYPES);

    BulkSmsStates(CodeTable codes) {
        this.codes = codes;
    }

    SmsState of(JsonNode message) {
        var state = words.of(type(message));
        return state == SmsState.FAILED ? SUBTYPES.getOrDefault(subtype(message), state) : state;
    }

    boolean failed(JsonNode message) {
        return words.of(type(message)) == SmsState.FAILED;
    }

    DeliveryReceipt receipt(JsonNode message) {
        var id = message.path("id").asText();
        if (!failed(message)) {
            return DeliveryReceipt.of(id, of(message), type(message));
        }
        var subtype = subtype(message);
        var word = subtype.isEmpty() ? type(message) : type(message) + "." + subtype;
        return codes.lost(id, of(message), word, subtype, SmsFailure.PROVIDER_FAULT);
    }

    static String type(JsonNode message) {
        return message.path("status").path("type").asText();
    }

    static String subtype(JsonNode message) {
        return message.path("status").path("subtype").asText("");
    }
}
