package io.vestibule.lab.sms.http;

import java.util.Map;
import java.util.Optional;

import io.vestibule.lab.sms.Fate;

/** How the gateway refuses. Like many of its kind, it answers most of it with 200. */
enum GatewayError {
    LOGIN(401, "1"),
    UNREADABLE(400, "2"),
    NO_TEXT(200, "3"),
    BAD_NUMBER(200, "25"),
    OPTED_OUT(200, "26"),
    ROUTE(200, "27"),
    NOT_MOBILE(200, "28"),
    REGION(200, "29"),
    SENDER(200, "44"),
    BUSY(429, "43"),
    FAULT(500, "18");

    private static final Map<Fate, GatewayError> BY_FATE = Map.of(
            Fate.INVALID_NUMBER, BAD_NUMBER,
            Fate.OPTED_OUT, OPTED_OUT,
            Fate.UNREACHABLE_FROM_SENDER, ROUTE,
            Fate.NOT_MOBILE, NOT_MOBILE,
            Fate.LANDLINE, NOT_MOBILE,
            Fate.COUNTRY_OFF, REGION,
            Fate.SENDER_UNFIT, SENDER,
            Fate.TRIAL_ACCOUNT, SENDER);

    private final int status;
    private final String code;

    GatewayError(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /** The refusal of a text with this fate; empty when the text is taken. */
    static Optional<GatewayError> of(Fate fate) {
        return Optional.ofNullable(BY_FATE.get(fate));
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String words() {
        return "ERROR; CODE=" + code;
    }
}
