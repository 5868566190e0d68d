package io.vestibule.sms;

import java.util.Locale;

/** What became of a text that a provider took, in the words common to all providers. */
public enum SmsState {
    /** The provider has it and has not yet passed it on. */
    QUEUED,
    /** Passed on to a carrier; no final word yet. */
    SENT,
    /** The carrier or the handset confirmed it. */
    DELIVERED,
    /** The carrier or the handset would not or could not take it. */
    UNDELIVERED,
    /** It never left the provider. */
    FAILED,
    /** Its validity ran out on the way. */
    EXPIRED,
    /** The provider says it does not know, or said a word we do not know. */
    UNKNOWN;

    /** The word used in JSON, tables and metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
