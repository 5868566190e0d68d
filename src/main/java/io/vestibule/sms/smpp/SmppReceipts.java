package io.vestibule.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.StateWords;

/** Reads receipts: what a deliver_sm or data_sm says in parameters first, then what it says in its text. */
class SmppReceipts {

    private static final String[] WORDS = {
        "", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"
    };
    private static final Map<String, SmsState> STATES = Map.of(
            "ENROUTE", SmsState.SENT,
            "DELIVRD", SmsState.DELIVERED,
            "EXPIRED", SmsState.EXPIRED,
            "DELETED", SmsState.UNDELIVERED,
            "UNDELIV", SmsState.UNDELIVERED,
            "ACCEPTD", SmsState.SENT,
            "UNKNOWN", SmsState.UNKNOWN,
            "REJECTD", SmsState.FAILED);
    private static final int TYPE_MASK = 0x3C;
    private static final int RECEIPT = 0x04;
    private static final int INTERMEDIATE = 0x20;
    private static final byte UCS2 = 8;

    private final StateWords words = new StateWords("smpp", STATES);
    private final SmppForms forms;
    private final Map<String, SmsFailure> errors = new HashMap<>();

    SmppReceipts(SmppConfig.Account account) {
        forms = account;
        account.receiptErrors().forEach((error, failure) -> errors.put(trimmed(error), failure));
    }

    /** Empty when it is no receipt: a text that somebody sent to us, or a receipt that names no text. */
    Optional<DeliveryReceipt> read(AbstractSmCommand pdu) {
        var named = bytes(pdu, Tag.RECEIPTED_MESSAGE_ID)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .map(forms.parameterId().orElse(forms.submitId())::kept)
                .filter(id -> !id.isEmpty());
        var type = pdu.getEsmClass() & TYPE_MASK;
        if (named.isEmpty() && type != RECEIPT && type != INTERMEDIATE) {
            return Optional.empty(); // whoever writes us a text may make it look like a receipt
        }
        var text = ReceiptText.of(text(pdu));
        return named.or(() -> text.id().map(forms.receiptId()::kept))
                .map(id -> receipt(id, word(pdu, text), pdu, text));
    }

    private DeliveryReceipt receipt(String id, String word, AbstractSmCommand pdu, ReceiptText text) {
        var state = words.of(word);
        var error = trimmed(text.error().orElseGet(() -> networkError(pdu)));
        var failure = failure(state, word, error);
        return failure == null
                ? DeliveryReceipt.of(id, state, word)
                : new DeliveryReceipt(id, state, word, Optional.of(failure), error, reason(word));
    }

    private SmsFailure failure(SmsState state, String word, String error) {
        return switch (state) {
            case EXPIRED -> SmsFailure.EXPIRED;
            case UNDELIVERED -> errors.getOrDefault(error, SmsFailure.PROVIDER_FAULT);
            case FAILED -> errors.getOrDefault(error, SmsFailure.REFUSED);
            default -> null;
        };
    }

    private static String reason(String word) {
        return switch (word) {
            case "EXPIRED" -> "The validity period ran out";
            case "DELETED" -> "The message centre deleted the text";
            case "REJECTD" -> "The message centre or the carrier rejected the text";
            default -> "Not delivered; the carrier gives no reason";
        };
    }

    private static String word(AbstractSmCommand pdu, ReceiptText text) {
        var state = bytes(pdu, Tag.MESSAGE_STATE).map(bytes -> bytes[0] & 0xFF).orElse(0);
        return state > 0 && state < WORDS.length
                ? WORDS[state]
                : text.word().orElse(state == 0 ? "" : "state " + state).toUpperCase(Locale.ROOT);
    }

    private static String networkError(AbstractSmCommand pdu) {
        return bytes(pdu, Tag.NETWORK_ERROR_CODE)
                .filter(bytes -> bytes.length == 3) // the first tells which kind of network
                .map(bytes -> String.valueOf((bytes[1] & 0xFF) << 8 | bytes[2] & 0xFF))
                .orElse("");
    }

    /** No error is written as zeros, and any other often with zeros before it. */
    private static String trimmed(String error) {
        return error.replaceFirst("^0+", "").toUpperCase(Locale.ROOT);
    }

    private static String text(AbstractSmCommand pdu) {
        var bytes = bytes(pdu, Tag.MESSAGE_PAYLOAD)
                .orElseGet(() -> pdu instanceof DeliverSm deliver && deliver.getShortMessage() != null
                        ? deliver.getShortMessage()
                        : new byte[0]);
        return new String(bytes, pdu.getDataCoding() == UCS2 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    }

    private static Optional<byte[]> bytes(AbstractSmCommand pdu, Tag tag) {
        var all = pdu.getOptionalParameters();
        return Arrays.stream(all == null ? new OptionalParameter[0] : all)
                .filter(parameter -> parameter.tag == tag.code())
                .map(OptionalParameter::serialize)
                .filter(bytes -> bytes.length > 4)
                .map(bytes -> Arrays.copyOfRange(bytes, 4, bytes.length)) // after tag and length
                .findFirst();
    }
}
