package io.vestibule.registration;

/**
 * Why something a guest typed or asked for cannot be done.
 *
 * @param field the form's field it is about; null when it is about none
 * @param kind what is wrong
 * @param detail what the sentence names: a country's ISO code, seconds, tries left; null when it names nothing
 */
public record Problem(String field, Kind kind, String detail) {

    /** What can be wrong. */
    public enum Kind {
        PHONE_EMPTY,
        PHONE_TOO_SHORT,
        PHONE_TOO_LONG,
        PHONE_NOT_MOBILE,
        PHONE_COUNTRY_NOT_SERVED,
        PHONE_NOT_A_NUMBER,
        AUP_NOT_ACCEPTED,
        FIELD_EMPTY,
        FIELD_TOO_LONG,
        EMAIL_NOT_VALID,
        TOO_SOON,
        DAILY_LIMIT,
        /** The detail is the minutes to wait. */
        TOO_MANY_ASKED,
        NUMBER_CHANGES_LIMIT,
        PASSWORD_EMPTY,
        PASSWORD_WRONG,
        PASSWORD_TRIES_USED_UP,
        PHONE_OR_PASSWORD_WRONG,
        CODE_EMPTY,
        CODE_WRONG,
        CODE_TOO_MANY,
        CODE_OVER,
        CODE_NOT_READY,
        CODE_DEVICES,
        DEVICE_NOT_CHOSEN,
        DEVICE_GONE,
        PASSWORD_NOT_HERE,
        PHONE_OR_PASSWORD_UNCHECKED,
        NOT_READY,
        NO_CONTROLLER,
        NO_LOGIN_HERE
    }

    static Problem of(String field, Kind kind) {
        return new Problem(field, kind, null);
    }

    static Problem of(String field, Kind kind, Object detail) {
        return new Problem(field, kind, String.valueOf(detail));
    }
}
