package io.vestibule.lab.sms;

import java.util.Arrays;

/** The numbers that make a simulated provider refuse or lose a text. Every other number gets it delivered. */
public enum MagicNumber {
    TWILIO_INVALID("+15005550001", Fate.INVALID_NUMBER, "is no valid number"),
    TWILIO_NO_ROUTE("+15005550002", Fate.UNREACHABLE_FROM_SENDER, "cannot be reached from this sender"),
    TWILIO_COUNTRY_OFF("+15005550003", Fate.COUNTRY_OFF, "is in a country that is not enabled"),
    TWILIO_OPTED_OUT("+15005550004", Fate.OPTED_OUT, "answered STOP"),
    TWILIO_VALID("+15005550006", Fate.DELIVERED, "gets its texts"),
    TWILIO_NO_SMS("+15005550007", Fate.UNREACHABLE_FROM_SENDER, "cannot do SMS"),
    TWILIO_NOT_MOBILE("+15005550009", Fate.NOT_MOBILE, "is not a mobile number"),

    INVALID("+447700900960", Fate.INVALID_NUMBER, "is no valid number"),
    LANDLINE("+447700900961", Fate.LANDLINE, "is a landline"),
    NO_ROUTE("+447700900962", Fate.UNREACHABLE_FROM_SENDER, "cannot be reached from this sender"),
    SENDER_UNFIT("+447700900963", Fate.SENDER_UNFIT, "shows that the sender cannot text"),
    TRIAL("+447700900964", Fate.TRIAL_ACCOUNT, "is not verified on a trial account"),
    UNKNOWN_FAULT("+447700900965", Fate.UNKNOWN_FAULT, "fails later: unknown fault"),
    BLOCKED("+447700900966", Fate.BLOCKED, "fails later: blocked by carrier or recipient"),
    QUEUE_FULL("+447700900967", Fate.QUEUE_FULL, "fails later: queue overflow"),
    SUSPENDED("+447700900968", Fate.SUSPENDED, "fails later: account suspended"),
    NO_NEWS("+447700900969", Fate.NO_NEWS, "is sent and never reported again"),
    OPTED_OUT("+447700900970", Fate.OPTED_OUT, "answered STOP"),
    NOT_MOBILE("+447700900971", Fate.NOT_MOBILE, "is not a mobile number"),
    COUNTRY_OFF("+447700900972", Fate.COUNTRY_OFF, "is in a country that is not enabled"),
    HANDSET_OFF("+447700900973", Fate.HANDSET_OFF, "fails later: switched off"),
    UNKNOWN_HANDSET("+447700900974", Fate.UNKNOWN_HANDSET, "fails later: unknown handset"),
    CARRIER_GONE("+447700900975", Fate.CARRIER_GONE, "fails later: landline or unreachable carrier"),
    FILTERED("+447700900976", Fate.FILTERED, "fails later: filtered"),
    SENDER_UNREGISTERED("+447700900977", Fate.SENDER_UNREGISTERED, "fails later: sender not registered"),
    PUMPING("+447700900978", Fate.PUMPING, "fails later: taken for SMS pumping"),
    EXPIRED("+447700900979", Fate.EXPIRED, "fails later: validity period over");

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

    /** The end of a sentence that begins with the number. */
    public String meaning() {
        return meaning;
    }
}
