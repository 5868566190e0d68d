package io.vestibule.lab.sms.vonage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.vestibule.lab.sms.Fate;

/** The refusals of the SMS API: with status 200, whatever they are. */
enum SmsError {
    THROTTLED("1", "Throughput Rate Exceeded - please wait [ 1000 ] and retry"),
    MISSING("2", "Missing required param"),
    INVALID("3", "Invalid value for a param"),
    INVALID_TO("3", "Invalid to param"),
    CREDENTIALS("4", "Bad Credentials"),
    INTERNAL("5", "Internal Error"),
    UNROUTABLE("6", "Unroutable message - rejected"),
    BARRED("7", "Number barred"),
    TOO_LONG("12", "Message too long"),
    SIGNATURE("14", "Invalid Signature"),
    SENDER("15", "Illegal Sender Address - rejected"),
    CALLBACK("23", "Invalid Callback URL"),
    TRIAL("29", "Non White-listed Destination - rejected"),
    SECRET_AND_SIGNATURE("32", "Signature And API Secret Disallowed");

    private static final Map<Fate, SmsError> AT_ONCE = new EnumMap<>(Map.of(
            Fate.INVALID_NUMBER, INVALID_TO,
            Fate.COUNTRY_OFF, UNROUTABLE,
            Fate.SENDER_UNFIT, SENDER,
            Fate.TRIAL_ACCOUNT, TRIAL,
            Fate.OPTED_OUT, BARRED,
            Fate.UNREACHABLE_FROM_SENDER, UNROUTABLE,
            Fate.NOT_MOBILE, UNROUTABLE,
            Fate.LANDLINE, UNROUTABLE));

    private final String status;
    private final String text;

    SmsError(String status, String text) {
        this.status = status;
        this.text = text;
    }

    /** The refusal of a fate that shows when sending, null for any other fate. */
    static SmsError of(Fate fate) {
        return AT_ONCE.get(fate);
    }

    String status() {
        return status;
    }

    Map<String, Object> body() {
        return Map.of("message-count", "1", "messages", List.of(Map.of("status", status, "error-text", text)));
    }
}
