package io.vestibule.sms.vonage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.CodeTable;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;

/** Reads the status reports of the Messages API, and the events of calls. */
class VonageMessagesReceipts {

    private static final String BEARER = "Bearer ";

    private static final Map<String, SmsState> STATES = Map.of(
            "submitted", SmsState.SENT,
            "delivered", SmsState.DELIVERED,
            "read", SmsState.DELIVERED,
            "rejected", SmsState.FAILED,
            "undeliverable", SmsState.FAILED);

    /** A text rejected with one of these has come as far as the carrier. */
    private static final Set<String> AT_THE_CARRIER = Set.of("1170", "1180", "1190", "1220", "1240", "1250", "1260");

    private final Optional<SignedWebhook> signature;
    private final CallbackSecret address;
    private final CodeTable codes;
    private final VonageCalls calls;
    private final StateWords words = new StateWords("vonage-messages", STATES);

    VonageMessagesReceipts(
            Optional<SignedWebhook> signature, CallbackSecret address, CodeTable codes, VonageCalls calls) {
        this.signature = signature;
        this.address = address;
        this.codes = codes;
        this.calls = calls;
    }

    ReceiptReading read(ReceiptRequest request) {
        if (signature.isEmpty()) {
            return address.matches(request)
                    ? ReceiptReading.genuine(receipts(request).toArray(DeliveryReceipt[]::new))
                    : ReceiptReading.forged();
        }
        var authorization = request.header("authorization").orElse("");
        if (authorization.isBlank()) {
            return ReceiptReading.unsigned();
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return ReceiptReading.forged();
        }
        var token = authorization.substring(BEARER.length()).strip();
        return signature
                .get()
                .idOf(token, request.body())
                .map(id -> ReceiptReading.genuineOnce(id, receipts(request)))
                .orElseGet(ReceiptReading::forged);
    }

    private List<DeliveryReceipt> receipts(ReceiptRequest request) {
        var report = request.json();
        if (!report.has("message_uuid")) {
            return calls.event(report).stream().toList();
        }
        var id = report.path("message_uuid").asText();
        var word = report.path("status").asText();
        // without a status it is a text that somebody sent to us
        return id.isBlank() || word.isBlank() ? List.of() : List.of(receipt(id, word, report.path("error")));
    }

    private DeliveryReceipt receipt(String id, String word, JsonNode error) {
        var state = words.of(word);
        if (state != SmsState.FAILED) {
            return DeliveryReceipt.of(id, state, word);
        }
        var code = MessagesApiCodes.of(error);
        var failure = failure(error, code);
        return new DeliveryReceipt(
                id,
                failed(word, code, failure),
                word,
                Optional.of(failure),
                code,
                codes.meaning(code).orElse("Not delivered, for a reason that is not in our table"));
    }

    private SmsFailure failure(JsonNode error, String code) {
        if (ranOut(error)) {
            return SmsFailure.EXPIRED;
        }
        return codes.failure(code)
                .filter(kind -> kind != SmsFailure.UNKNOWN_OUTCOME) // by now it is known
                .orElse(SmsFailure.PROVIDER_FAULT);
    }

    private static SmsState failed(String word, String code, SmsFailure failure) {
        if (!word.equals("rejected")) {
            return SmsState.FAILED;
        }
        if (failure == SmsFailure.EXPIRED) {
            return SmsState.EXPIRED;
        }
        return AT_THE_CARRIER.contains(code) ? SmsState.UNDELIVERED : SmsState.FAILED;
    }

    /** Vonage words it in more than one way when a text has outlived its time. */
    private static boolean ranOut(JsonNode error) {
        var words = error.path("title").asText() + " " + error.path("detail").asText();
        return words.matches("(?is).*\\b(ttl|time.to.live)\\b.*");
    }
}
