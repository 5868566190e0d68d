package io.vestibule.sms.clickatell;

import java.util.Map;
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

/**
 * Reads Clickatell's status callbacks. The classic API sends one status, the One API a list of them inside an event;
 * how that list is called is not certain, so it is found by what stands in it.
 */
class ClickatellReceipts {

    /** Numbers of three digits that begin with zero are those of the older APIs. */
    private static final Map<String, SmsState> STATES = Map.ofEntries(
            Map.entry("1", SmsState.UNKNOWN),
            Map.entry("2", SmsState.QUEUED),
            Map.entry("3", SmsState.QUEUED),
            Map.entry("4", SmsState.SENT),
            Map.entry("5", SmsState.DELIVERED),
            Map.entry("6", SmsState.DELIVERED),
            Map.entry("20", SmsState.EXPIRED),
            Map.entry("21", SmsState.FAILED),
            Map.entry("22", SmsState.FAILED),
            Map.entry("23", SmsState.UNDELIVERED),
            Map.entry("24", SmsState.UNKNOWN),
            Map.entry("25", SmsState.FAILED),
            Map.entry("26", SmsState.FAILED),
            Map.entry("27", SmsState.FAILED),
            Map.entry("28", SmsState.FAILED),
            Map.entry("29", SmsState.UNDELIVERED),
            Map.entry("100", SmsState.FAILED),
            Map.entry("001", SmsState.UNKNOWN),
            Map.entry("002", SmsState.QUEUED),
            Map.entry("003", SmsState.SENT),
            Map.entry("004", SmsState.DELIVERED),
            Map.entry("005", SmsState.FAILED),
            Map.entry("006", SmsState.FAILED),
            Map.entry("007", SmsState.FAILED),
            Map.entry("008", SmsState.QUEUED),
            Map.entry("009", SmsState.FAILED),
            Map.entry("010", SmsState.EXPIRED),
            Map.entry("011", SmsState.QUEUED),
            Map.entry("012", SmsState.FAILED));

    private static final Set<SmsState> LOST = Set.of(SmsState.UNDELIVERED, SmsState.FAILED, SmsState.EXPIRED);

    private final CallbackSecret secret;
    private final CodeTable codes;
    private final StateWords words;

    ClickatellReceipts(String type, ClickatellConfig.Account account, CodeTable codes) {
        secret = new CallbackSecret(account);
        this.codes = codes;
        words = new StateWords(type, STATES);
    }

    ReceiptReading read(ReceiptRequest request) {
        if (!secret.matches(request)) {
            return ReceiptReading.forged();
        }
        var json = request.json();
        if (!json.isContainerNode()) {
            return ReceiptReading.unreadable("The body is no JSON");
        }
        // an answer to a text has an id too, but no status
        return ReceiptReading.genuine(json.findParents("messageId").stream()
                .filter(status -> !status.path("messageId").asText("").isEmpty())
                .filter(status -> !status.path("statusCode").asText("").isEmpty())
                .map(this::receipt)
                .toArray(DeliveryReceipt[]::new));
    }

    private DeliveryReceipt receipt(JsonNode status) {
        var id = status.path("messageId").asText();
        var code = status.path("statusCode").asText();
        var state = words.of(code);
        return LOST.contains(state)
                ? codes.lost(id, state, code, "status-" + code, SmsFailure.PROVIDER_FAULT)
                : DeliveryReceipt.of(id, state, code);
    }
}
