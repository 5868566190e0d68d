package io.vestibule.sms.messagebird;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;

/** Reads what Bird posts to a webhook subscription: events, signed over the whole address. */
class BirdReceipts {

    private static final Map<String, SmsState> STATES = Map.of(
            "accepted", SmsState.QUEUED,
            "scheduled", SmsState.QUEUED,
            "processing", SmsState.QUEUED,
            "sent", SmsState.SENT,
            "delivered", SmsState.DELIVERED,
            "expired", SmsState.EXPIRED,
            "delivery_failed", SmsState.UNDELIVERED,
            "sending_failed", SmsState.FAILED,
            "rejected", SmsState.FAILED,
            "skipped", SmsState.FAILED);

    private static final Set<SmsState> LOST = Set.of(SmsState.UNDELIVERED, SmsState.FAILED);

    private final BirdConfig.Account account;
    private final CodeTable codes;
    private final Stamp stamp;
    private final StateWords words;

    BirdReceipts(BirdConfig.Account account, CodeTable codes, Clock clock) {
        this.account = account;
        this.codes = codes;
        stamp = new Stamp(account.signingKey().orElseThrow(), account.signatureTolerance(), clock);
        var states = new HashMap<>(STATES);
        states.putAll(account.states());
        words = new StateWords("bird", states);
    }

    ReceiptReading read(ReceiptRequest request) {
        if (!stamp.matches(request, request.url())) {
            return ReceiptReading.forged();
        }
        var event = request.json();
        if (!event.isObject()) {
            return ReceiptReading.unreadable("The body is no JSON");
        }
        var id = event.at(account.idPointer()).asText("");
        var word = event.at(account.statusPointer()).asText("");
        if (!event.at(account.eventPointer()).asText("").equals(account.event()) || id.isEmpty() || word.isEmpty()) {
            return ReceiptReading.genuine(); // Bird's, but nothing about a text of ours
        }
        return ReceiptReading.genuine(
                receipt(id, word, event.at(account.codePointer()).asText("")));
    }

    private DeliveryReceipt receipt(String id, String word, String code) {
        var state = words.of(word);
        if (state == SmsState.EXPIRED) {
            return codes.lost(id, state, word, code, SmsFailure.EXPIRED);
        }
        return LOST.contains(state)
                ? codes.lost(id, state, word, code, SmsFailure.PROVIDER_FAULT)
                : DeliveryReceipt.of(id, state, word);
    }
}
