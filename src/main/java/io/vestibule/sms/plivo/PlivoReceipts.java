package io.vestibule.sms.plivo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;

/** Reads Plivo's status callbacks about texts and calls, and its answer to the question what became of a text. */
class PlivoReceipts {

    private static final Map<String, SmsState> STATES = Map.of(
            "queued", SmsState.QUEUED,
            "sent", SmsState.SENT,
            "delivered", SmsState.DELIVERED,
            "read", SmsState.DELIVERED,
            "undelivered", SmsState.UNDELIVERED,
            "failed", SmsState.FAILED,
            "rejected", SmsState.FAILED);

    private final PlivoProof proof;
    private final CodeTable codes;
    private final PlivoCalls calls;
    private final StateWords words = new StateWords("plivo", STATES);

    PlivoReceipts(PlivoProof proof, CodeTable codes, PlivoCalls calls) {
        this.proof = proof;
        this.codes = codes;
        this.calls = calls;
    }

    ReceiptReading read(ReceiptRequest request) {
        return reading(request, fields -> PlivoCalls.isAboutACall(fields) ? proof.whole(request) : proof.of(request));
    }

    /** Reads a request for the words of a call. */
    ReceiptReading readFetch(ReceiptRequest request) {
        return reading(request, fields -> proof.whole(request));
    }

    private ReceiptReading reading(ReceiptRequest request, Function<Map<String, String>, Optional<String>> proven) {
        try {
            var fields = fields(request);
            return proven.apply(fields)
                    .map(once -> ReceiptReading.genuineOnce(once, receipts(fields)))
                    .orElseGet(ReceiptReading::forged);
        } catch (IllegalArgumentException e) {
            return ReceiptReading.unreadable("The fields are not encoded as they should be");
        }
    }

    /** Empty when the answer names no state. */
    Optional<DeliveryReceipt> polled(String id, JsonNode answer) {
        var word = answer.path("message_state").asText();
        return word.isBlank()
                ? Optional.empty()
                : Optional.of(receipt(
                        id, word, words.of(word), answer.path("error_code").asText()));
    }

    private List<DeliveryReceipt> receipts(Map<String, String> fields) {
        if (PlivoCalls.isAboutACall(fields)) {
            return calls.event(fields).stream().toList();
        }
        var part = fields.getOrDefault("MessageUUID", "");
        var word = fields.getOrDefault("Status", "");
        if (part.isBlank() || word.isBlank()) {
            return List.of(); // a text that somebody sent to us
        }
        var parent = fields.getOrDefault("ParentMessageUUID", "");
        return List.of(receipt(
                parent.isBlank() ? part : parent,
                word,
                ofWhole(words.of(word), fields.getOrDefault("PartInfo", "")),
                fields.getOrDefault("ErrorCode", "")));
    }

    /** A text in several parts has arrived with its last one; each part that is lost loses it. */
    private static SmsState ofWhole(SmsState state, String partInfo) {
        var numbers = partInfo.strip().split("\\D+");
        var more = numbers.length == 2 && !numbers[0].equals(numbers[1]);
        return state == SmsState.DELIVERED && more ? SmsState.SENT : state;
    }

    private DeliveryReceipt receipt(String id, String word, SmsState state, String code) {
        if (state != SmsState.UNDELIVERED && state != SmsState.FAILED) {
            return DeliveryReceipt.of(id, state, word);
        }
        return codes.lost(id, state, word, code, SmsFailure.PROVIDER_FAULT);
    }

    private static Map<String, String> fields(ReceiptRequest request) {
        if (!request.isForm()) {
            return request.query();
        }
        var fields = new TreeMap<String, String>();
        request.form().forEach((name, values) -> fields.put(name, values.first()));
        return fields;
    }
}
