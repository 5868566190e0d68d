package io.vestibule.lab.sms.twilio;

import java.util.EnumMap;
import java.util.Map;

import io.vestibule.lab.sms.Fate;

/** Twilio's refusals by code. */
enum TwilioError {
    BAD_PARAMETER(20001, 400, "Invalid parameter: %s"),
    AUTHENTICATE(20003, 401, "Authenticate"),
    NOT_FOUND(20404, 404, "The requested resource %s was not found"),
    TOO_MANY_REQUESTS(20429, 429, "Too Many Requests"),
    SERVER_ERROR(20500, 500, "An internal server error has occurred"),
    NOT_COMPLETE(20009, 409, "Cannot delete this resource before it is complete"),
    INVALID_TO(21211, 400, "Invalid 'To' Phone Number: %s"),
    INVALID_FROM(21212, 400, "Invalid From Number (caller ID): %s"),
    REGION_OFF(
            21408, 400, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number"),
    NO_BODY(21602, 400, "Message body is required."),
    NO_FROM(21603, 400, "A 'From' phone number is required."),
    NO_TO(21604, 400, "A 'To' phone number is required."),
    FROM_CANNOT_SMS(
            21606, 400, "The 'From' phone number provided is not a valid message-capable Twilio phone number: %s"),
    TRIAL(21608, 400, "The number is unverified. Trial accounts cannot send messages to unverified numbers"),
    BAD_CALLBACK(21609, 400, "The 'StatusCallback' URL is not a valid URL."),
    OPTED_OUT(21610, 400, "Attempt to send to unsubscribed recipient"),
    NO_ROUTE(21612, 400, "Message cannot be sent with the current combination of 'To' and/or 'From' parameters"),
    NOT_MOBILE(21614, 400, "'To' number is not a valid mobile number"),
    TOO_LONG(21617, 400, "The concatenated message body exceeds the 1600 character limit"),
    LANDLINE(21635, 400, "'To' number cannot be a landline"),
    BAD_SERVICE(21701, 400, "The Messaging Service does not exist"),
    NOT_CANCELABLE(30409, 409, "Message cannot be canceled in its current state"),
    SERVICE_NEEDED(35118, 400, "MessagingServiceSid is required to schedule a message"),
    BAD_SEND_AT(35111, 400, "SendAt must be an ISO 8601 time in the future");

    private static final Map<Fate, TwilioError> AT_ONCE = new EnumMap<>(Map.of(
            Fate.INVALID_NUMBER, INVALID_TO,
            Fate.COUNTRY_OFF, REGION_OFF,
            Fate.SENDER_UNFIT, FROM_CANNOT_SMS,
            Fate.TRIAL_ACCOUNT, TRIAL,
            Fate.OPTED_OUT, OPTED_OUT,
            Fate.UNREACHABLE_FROM_SENDER, NO_ROUTE,
            Fate.NOT_MOBILE, NOT_MOBILE,
            Fate.LANDLINE, LANDLINE));

    /** The body of every refusal. */
    record Body(int code, String message, String more_info, int status) {}

    private final int code;
    private final int status;
    private final String message;

    TwilioError(int code, int status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }

    /** The refusal of a fate that shows when sending, null for any other fate. */
    static TwilioError of(Fate fate) {
        return AT_ONCE.get(fate);
    }

    int code() {
        return code;
    }

    int status() {
        return status;
    }

    Body body(Object about) {
        return new Body(code, message.formatted(about), "https://www.twilio.com/docs/errors/" + code, status);
    }
}
