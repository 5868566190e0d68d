package io.vestibule.sms.sinch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.CodeTable;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;

/**
 * Reads Sinch's delivery reports. A report that comes again changes nothing, so neither the nonce nor the time of its
 * signature is remembered: Sinch repeats a report for hours when we were out of service.
 */
class SinchReceipts {

    static final Map<String, SmsState> STATES = Map.ofEntries(
            Map.entry("Queued", SmsState.QUEUED),
            Map.entry("Dispatched", SmsState.SENT),
            Map.entry("Delivered", SmsState.DELIVERED),
            Map.entry("Failed", SmsState.UNDELIVERED),
            Map.entry("Rejected", SmsState.UNDELIVERED),
            Map.entry("Deleted", SmsState.UNDELIVERED),
            Map.entry("Aborted", SmsState.FAILED),
            Map.entry("Cancelled", SmsState.FAILED),
            Map.entry("Expired", SmsState.EXPIRED),
            Map.entry("Unknown", SmsState.UNKNOWN));

    private static final Set<SmsState> LOST = Set.of(SmsState.UNDELIVERED, SmsState.FAILED, SmsState.EXPIRED);

    private final StateWords words = new StateWords("sinch", STATES);
    private final SinchConfig.Account account;
    private final CodeTable codes;
    private final Predicate<ReceiptRequest> genuine;

    SinchReceipts(SinchConfig.Account account, CodeTable codes) {
        this.account = account;
        this.codes = codes;
        genuine = account.webhookSecret()
                .<Predicate<ReceiptRequest>>map(secret -> new SinchSignature(secret)::matches)
                .orElseGet(() -> new CallbackSecret(account)::matches);
    }

    /** Where Sinch is to report a text: at its own address when it signs, at the secret one otherwise. */
    URI address(URI callback) {
        return account.webhookSecret().isPresent()
                ? callback
                : callback.resolve(account.callbackToken().orElseThrow().reveal());
    }

    ReceiptReading read(ReceiptRequest request) {
        if (!genuine.test(request)) {
            return ReceiptReading.forged();
        }
        var report = request.json();
        if (!report.isObject()) {
            return ReceiptReading.unreadable("The body is no JSON object");
        }
        return switch (report.path("type").asText()) {
            case "recipient_delivery_report_sms" -> reading(report.path("batch_id"), report);
            // a summary, if the plan sends them too: a batch of ours has one recipient, so it has one status
            case "delivery_report_sms" ->
                report.path("statuses").size() == 1
                        ? reading(
                                report.path("batch_id"), report.path("statuses").get(0))
                        : ReceiptReading.genuine();
            default -> ReceiptReading.genuine(); // Sinch's, but nothing about a text of ours
        };
    }

    private ReceiptReading reading(JsonNode batch, JsonNode report) {
        var id = batch.asText();
        var word = report.path("status").asText();
        if (id.isBlank() || word.isBlank()) {
            return ReceiptReading.genuine();
        }
        return ReceiptReading.genuine(receipt(id, word, report.path("code").asText()));
    }

    private DeliveryReceipt receipt(String id, String word, String code) {
        var state = words.of(word);
        if (!LOST.contains(state)) {
            return DeliveryReceipt.of(id, state, word);
        }
        var failure = state == SmsState.EXPIRED
                ? SmsFailure.EXPIRED
                : codes.failure(code).orElse(SmsFailure.PROVIDER_FAULT);
        return new DeliveryReceipt(
                id,
                failure == SmsFailure.EXPIRED ? SmsState.EXPIRED : state,
                word,
                Optional.of(failure),
                code.matches("[0-9]{1,6}") ? code : "",
                codes.meaning(code).orElse("Not delivered, for a reason that is not in our table"));
    }
}
