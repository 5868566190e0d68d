package io.vestibule.sms.vonage;

import java.util.Map;
import java.util.Optional;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.CodeTable;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.FieldSignature;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;

/** Reads the delivery receipts of the SMS API: one for each part of a text, signed where the account signs. */
class VonageReceipts {

    private static final Map<String, SmsState> STATES = Map.of(
            "accepted", SmsState.SENT,
            "buffered", SmsState.SENT,
            "delivered", SmsState.DELIVERED,
            "expired", SmsState.EXPIRED,
            "failed", SmsState.FAILED,
            "rejected", SmsState.UNDELIVERED,
            "unknown", SmsState.UNKNOWN);

    private final Optional<FieldSignature> signature;
    private final CallbackSecret address;
    private final CodeTable codes;
    private final StateWords words = new StateWords("vonage", STATES);

    VonageReceipts(Optional<FieldSignature> signature, CallbackSecret address, CodeTable codes) {
        this.signature = signature;
        this.address = address;
        this.codes = codes;
    }

    ReceiptReading read(ReceiptRequest request) {
        Map<String, String> fields;
        try {
            fields = VonageFields.of(request);
        } catch (IllegalArgumentException e) {
            return ReceiptReading.unreadable("The fields are not encoded as they should be");
        }
        var genuine = signature.map(own -> own.matches(fields)).orElseGet(() -> address.matches(request));
        if (!genuine) {
            return ReceiptReading.forged();
        }
        var id = fields.getOrDefault("messageId", "");
        var word = fields.getOrDefault("status", "");
        if (id.isBlank() || word.isBlank()) {
            return ReceiptReading.genuine(); // a text that somebody sent to us
        }
        return ReceiptReading.genuine(receipt(id, word, fields.getOrDefault("err-code", "")));
    }

    private DeliveryReceipt receipt(String id, String word, String error) {
        var state = words.of(word);
        var code = error.isBlank() ? "" : SmsApiCodes.OF_RECEIPTS + error;
        return switch (state) {
            case EXPIRED ->
                new DeliveryReceipt(
                        id, state, word, Optional.of(SmsFailure.EXPIRED), "", "The validity period ran out");
            case FAILED, UNDELIVERED -> codes.lost(id, state, word, code, SmsFailure.PROVIDER_FAULT);
            default -> DeliveryReceipt.of(id, state, word);
        };
    }
}
