package io.vestibule.sms.plivo;

/** What Plivo takes the field {@code message_expiry} for; its documents do not say it in so many words. */
enum ExpiryUnit {
    /** The field is not sent. */
    NONE,
    SECONDS,
    MILLISECONDS
}
