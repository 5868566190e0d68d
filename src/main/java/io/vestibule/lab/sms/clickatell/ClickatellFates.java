package io.vestibule.lab.sms.clickatell;

import java.util.Map;
import java.util.Optional;

import io.vestibule.lab.sms.Ending;
import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;

/** What Clickatell does with a text, by the fate of its number. The codes of later failures are status codes. */
record ClickatellFates(String name) implements SimulatedProvider {

    /** A refusal of one message; the classic API says its sentence only. */
    record Refusal(int code, String description) {}

    private static final Map<Fate, Refusal> AT_ONCE = Map.of(
            Fate.INVALID_NUMBER, new Refusal(25, "Invalid recipient"),
            Fate.OPTED_OUT, new Refusal(26, "Recipient opted out"),
            Fate.COUNTRY_OFF, new Refusal(110, "Not allowed for this destination"),
            Fate.SENDER_UNFIT, new Refusal(44, "Invalid from"),
            Fate.UNREACHABLE_FROM_SENDER, new Refusal(45, "From cannot reach this destination"),
            Fate.TRIAL_ACCOUNT, new Refusal(28, "Recipient is not in the sandbox"),
            Fate.NOT_MOBILE, new Refusal(27, "Recipient cannot be reached"),
            Fate.LANDLINE, new Refusal(27, "Recipient cannot be reached"));

    private static final Map<Fate, Ending> ENDS = Map.ofEntries(
            Map.entry(Fate.DELIVERED, Ending.DELIVERED),
            Map.entry(Fate.NO_NEWS, Ending.NO_NEWS),
            Map.entry(Fate.EXPIRED, new Ending("expired", "20")),
            Map.entry(Fate.PUMPING, new Ending("failed", "22")),
            Map.entry(Fate.UNKNOWN_FAULT, new Ending("undelivered", "23")),
            Map.entry(Fate.FILTERED, new Ending("failed", "25")),
            Map.entry(Fate.SUSPENDED, new Ending("failed", "26")),
            Map.entry(Fate.QUEUE_FULL, new Ending("failed", "27")),
            Map.entry(Fate.SENDER_UNREGISTERED, new Ending("failed", "28")),
            Map.entry(Fate.HANDSET_OFF, new Ending("undelivered", "29")),
            Map.entry(Fate.UNKNOWN_HANDSET, new Ending("undelivered", "29")),
            Map.entry(Fate.BLOCKED, new Ending("undelivered", "29")),
            Map.entry(Fate.CARRIER_GONE, new Ending("failed", "100")));

    static Optional<Refusal> refusal(Fate fate) {
        return Optional.ofNullable(AT_ONCE.get(fate));
    }

    static Ending ending(Fate fate) {
        return ENDS.get(fate);
    }

    @Override
    public String codeOf(Fate fate) {
        return refusal(fate).map(refusal -> String.valueOf(refusal.code())).orElseGet(() -> ending(fate)
                .errorCode());
    }
}
