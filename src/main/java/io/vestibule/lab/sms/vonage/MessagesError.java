package io.vestibule.lab.sms.vonage;

import java.util.EnumMap;
import java.util.Map;

import io.vestibule.lab.sms.Fate;

/** The refusals of the Messages API: problems after RFC 7807, most with a code at the end of their type. */
enum MessagesError {
    UNAUTHORIZED(401, "unauthorized", "You did not provide correct credentials."),
    THROTTLED(429, "1000", "Throttled"),
    MISSING(422, "1010", "Missing params"),
    INVALID(422, "1020", "Invalid params"),
    INTERNAL(500, "1030", "Internal error"),
    SENDER(422, "1120", "Illegal Sender Address - rejected"),
    TRIAL(422, "1160", "Non White-listed Destination"),
    INVALID_TO(422, "1170", "Invalid or Missing Msisdn Param"),
    OPTED_OUT(422, "1240", "Illegal Number"),
    UNROUTABLE(422, "1250", "Unroutable"),
    UNREACHABLE(422, "1260", "Destination unreachable");

    private static final Map<Fate, MessagesError> AT_ONCE = new EnumMap<>(Map.of(
            Fate.INVALID_NUMBER, INVALID_TO,
            Fate.COUNTRY_OFF, UNROUTABLE,
            Fate.SENDER_UNFIT, SENDER,
            Fate.TRIAL_ACCOUNT, TRIAL,
            Fate.OPTED_OUT, OPTED_OUT,
            Fate.UNREACHABLE_FROM_SENDER, UNROUTABLE,
            Fate.NOT_MOBILE, UNREACHABLE,
            Fate.LANDLINE, UNREACHABLE));

    private final int status;
    private final String code;
    private final String title;

    MessagesError(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** The refusal of a fate that shows when sending, null for any other fate. */
    static MessagesError of(Fate fate) {
        return AT_ONCE.get(fate);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, String> body() {
        return Map.of(
                "type",
                "https://developer.vonage.com/api-errors/messages#" + code,
                "title",
                title,
                "detail",
                title,
                "instance",
                "bf0ca0bf927b3b52e3cb03217e1a1ddf");
    }
}
