package io.vestibule.sms.twilio;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;

/** Reads Twilio's status callbacks. */
class TwilioReceipts {

    static final Map<String, SmsState> STATES = Map.ofEntries(
            Map.entry("accepted", SmsState.QUEUED),
            Map.entry("scheduled", SmsState.QUEUED),
            Map.entry("queued", SmsState.QUEUED),
            Map.entry("sending", SmsState.QUEUED),
            Map.entry("sent", SmsState.SENT),
            Map.entry("delivered", SmsState.DELIVERED),
            Map.entry("read", SmsState.DELIVERED),
            Map.entry("undelivered", SmsState.UNDELIVERED),
            Map.entry("failed", SmsState.FAILED),
            Map.entry("canceled", SmsState.FAILED),
            Map.entry("partially_delivered", SmsState.UNKNOWN),
            // of calls; the words they share with texts mean the same
            Map.entry("initiated", SmsState.QUEUED),
            Map.entry("ringing", SmsState.SENT),
            Map.entry("in-progress", SmsState.SENT),
            Map.entry("completed", SmsState.DELIVERED),
            Map.entry("busy", SmsState.UNDELIVERED),
            Map.entry("no-answer", SmsState.UNDELIVERED));

    private static final Map<String, String> CALL_REASONS =
            Map.of("busy", "The line was busy", "no-answer", "Nobody answered the call");

    private static final Set<String> INBOUND = Set.of("receiving", "received");

    private final TwilioSignature signature;
    private final CodeTable codes;
    private final StateWords words;

    TwilioReceipts(TwilioSignature signature, CodeTable codes, StateWords words) {
        this.signature = signature;
        this.codes = codes;
        this.words = words;
    }

    ReceiptReading read(ReceiptRequest request) {
        try {
            if (!signature.matches(request)) {
                return ReceiptReading.forged();
            }
        } catch (IllegalArgumentException e) {
            return ReceiptReading.unreadable("The form is not encoded as a form is");
        }
        var fields = fields(request);
        var id = first(fields, "MessageSid", "SmsSid", "CallSid");
        var word = first(fields, "MessageStatus", "SmsStatus", "CallStatus");
        if (id.isEmpty() || word.isEmpty() || INBOUND.contains(word.get())) {
            return ReceiptReading.genuine(); // Twilio's, but nothing about a text of ours
        }
        return ReceiptReading.genuine(
                receipt(id.get(), word.get(), first(fields, "ErrorCode").orElse("")));
    }

    private DeliveryReceipt receipt(String id, String word, String code) {
        var state = words.of(word);
        if (state != SmsState.UNDELIVERED && state != SmsState.FAILED) {
            return DeliveryReceipt.of(id, state, word);
        }
        if (CALL_REASONS.containsKey(word)) {
            return new DeliveryReceipt(
                    id, state, word, Optional.of(SmsFailure.HANDSET_UNREACHABLE), "", CALL_REASONS.get(word));
        }
        var failure = codes.failure(code).orElse(SmsFailure.PROVIDER_FAULT);
        return codes.lost(id, failure == SmsFailure.EXPIRED ? SmsState.EXPIRED : state, word, code, failure);
    }

    private Map<String, String> fields(ReceiptRequest request) {
        var fields = new TreeMap<String, String>();
        if (request.isForm()) {
            request.form().forEach((name, values) -> fields.put(name, values.first()));
        } else {
            request.json().properties().stream()
                    .filter(field -> field.getValue().isValueNode())
                    .forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        }
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    private static Optional<String> first(Map<String, String> fields, String... names) {
        for (var name : names) {
            var value = fields.getOrDefault(name, "");
            if (!value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
