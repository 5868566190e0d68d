package io.vestibule.gateway;

import java.util.Locale;

/** Why a text is not taken. */
public enum Refusal {
    /** No caller is known by what the request shows. */
    CREDENTIALS(401),
    /** The caller may not call from there. */
    SOURCE(403),
    /** The caller may not text to the country of the number. */
    COUNTRY(403),
    /** Neither JSON nor XML nor a form, although it begins like one. */
    UNREADABLE(400),
    /** Several numbers, or several texts. */
    AMBIGUOUS(400),
    NUMBER_MISSING(400),
    /** Not a mobile number. */
    NUMBER(400),
    TEXT_MISSING(400),
    /** It has characters that no text can carry. */
    TEXT(400),
    /** It would be sent in more parts than the caller may send. */
    LENGTH(400),
    TOO_LARGE(413),
    /** Too many within a minute. */
    RATE(429),
    /** Too many within 24 hours. */
    QUOTA(429),
    /** Too many to this number within 24 hours. */
    NUMBER_QUOTA(429),
    /** It could not be stored. */
    UNAVAILABLE(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** The body of the answer. It has no word of the request, as callers look for words in answers. */
    public String line() {
        return "ERROR; CODE=" + name();
    }

    /** The word used in metrics. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
