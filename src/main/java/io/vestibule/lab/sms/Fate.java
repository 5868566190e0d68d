package io.vestibule.lab.sms;

/** What a magic number makes happen, in no provider's words. Each provider has its own code for it. */
public enum Fate {
    INVALID_NUMBER,
    COUNTRY_OFF,
    SENDER_UNFIT,
    TRIAL_ACCOUNT,
    OPTED_OUT,
    UNREACHABLE_FROM_SENDER,
    NOT_MOBILE,
    LANDLINE,
    // from here on the text is taken first
    QUEUE_FULL,
    SUSPENDED,
    HANDSET_OFF,
    BLOCKED,
    UNKNOWN_HANDSET,
    CARRIER_GONE,
    FILTERED,
    UNKNOWN_FAULT,
    SENDER_UNREGISTERED,
    EXPIRED,
    PUMPING,
    /** Goes out and is never heard of again. */
    NO_NEWS,
    DELIVERED;

    /** How a call ends by it. */
    public String callEnd(String notAnswered) {
        return switch (this) {
            case HANDSET_OFF, NO_NEWS -> notAnswered;
            case BLOCKED -> "busy";
            case INVALID_NUMBER, UNKNOWN_HANDSET, CARRIER_GONE -> "failed";
            default -> "completed";
        };
    }

    /** Whether it shows only after the provider has taken the text. */
    public boolean showsLater() {
        return ordinal() >= QUEUE_FULL.ordinal();
    }
}
