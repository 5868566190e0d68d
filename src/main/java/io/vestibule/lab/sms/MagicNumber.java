package io.vestibule.lab.sms;

import java.util.Arrays;

/** The numbers that make a simulated provider refuse or lose a text. Every other number gets it delivered. */
public enum MagicNumber {
    TWILIO_INVALID("+15005550001", Fate.INVALID_NUMBER, "not a valid number"),
    TWILIO_NO_ROUTE("+15005550002", Fate.UNREACHABLE_FROM_SENDER, "unreachable from this sender"),
    TWILIO_COUNTRY_OFF("+15005550003", Fate.COUNTRY_OFF, "country not enabled"),
    TWILIO_OPTED_OUT("+15005550004", Fate.OPTED_OUT, "answered STOP"),
    TWILIO_VALID("+15005550006", Fate.DELIVERED, "delivered"),
    TWILIO_NO_SMS("+15005550007", Fate.UNREACHABLE_FROM_SENDER, "cannot do SMS"),
    TWILIO_NOT_MOBILE("+15005550009", Fate.NOT_MOBILE, "not a mobile number"),

    INVALID("+447700900960", Fate.INVALID_NUMBER, "not a valid number"),
    LANDLINE("+447700900961", Fate.LANDLINE, "a landline"),
    NO_ROUTE("+447700900962", Fate.UNREACHABLE_FROM_SENDER, "unreachable from this sender"),
    SENDER_UNFIT("+447700900963", Fate.SENDER_UNFIT, "sender unfit for texts"),
    TRIAL("+447700900964", Fate.TRIAL_ACCOUNT, "unverified on a trial account"),
    UNKNOWN_FAULT("+447700900965", Fate.UNKNOWN_FAULT, "unknown fault"),
    BLOCKED("+447700900966", Fate.BLOCKED, "blocked by carrier or recipient"),
    QUEUE_FULL("+447700900967", Fate.QUEUE_FULL, "queue overflow"),
    SUSPENDED("+447700900968", Fate.SUSPENDED, "account suspended"),
    NO_NEWS("+447700900969", Fate.NO_NEWS, "sent, and never heard of again"),
    OPTED_OUT("+447700900970", Fate.OPTED_OUT, "answered STOP"),
    NOT_MOBILE("+447700900971", Fate.NOT_MOBILE, "not a mobile number"),
    COUNTRY_OFF("+447700900972", Fate.COUNTRY_OFF, "country not enabled"),
    HANDSET_OFF("+447700900973", Fate.HANDSET_OFF, "phone switched off"),
    UNKNOWN_HANDSET("+447700900974", Fate.UNKNOWN_HANDSET, "unknown handset"),
    CARRIER_GONE("+447700900975", Fate.CARRIER_GONE, "landline or unreachable carrier"),
    FILTERED("+447700900976", Fate.FILTERED, "filtered"),
    SENDER_UNREGISTERED("+447700900977", Fate.SENDER_UNREGISTERED, "sender not registered"),
    PUMPING("+447700900978", Fate.PUMPING, "blocked as SMS pumping"),
    EXPIRED("+447700900979", Fate.EXPIRED, "validity period over");

    private final String number;
    private final Fate fate;
    private final String meaning;

    MagicNumber(String number, Fate fate, String meaning) {
        this.number = number;
        this.fate = fate;
        this.meaning = meaning;
    }

    /** What happens to a text to this number. */
    public static Fate fateOf(String number) {
        return Arrays.stream(values())
                .filter(magic -> magic.number.equals(number))
                .map(magic -> magic.fate)
                .findFirst()
                .orElse(Fate.DELIVERED);
    }

    public String number() {
        return number;
    }

    public Fate fate() {
        return fate;
    }

    /** What happens, in a few words. */
    public String meaning() {
        return meaning;
    }
}
