package io.vestibule.lab.sms.messagebird;

import java.util.Map;
import java.util.Optional;

import io.vestibule.lab.sms.Ending;
import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;

/** What MessageBird and Bird do with a text, by the fate of its number. The numbers of later failures are made up. */
record MessageBirdFates(String name) implements SimulatedProvider {

    /** A refusal: a number, and the field that it is about. */
    record Refusal(int status, int code, String parameter) {}

    private static final Map<Fate, Refusal> AT_ONCE = Map.of(
            Fate.INVALID_NUMBER, new Refusal(422, 10, "recipient"),
            Fate.SENDER_UNFIT, new Refusal(422, 10, "originator"),
            Fate.TRIAL_ACCOUNT, new Refusal(402, 25, null));

    private static final Map<Fate, Ending> ENDS = Map.of(
            Fate.DELIVERED, Ending.DELIVERED,
            Fate.NO_NEWS, Ending.NO_NEWS,
            Fate.EXPIRED, new Ending("expired", null),
            Fate.UNKNOWN_HANDSET, new Ending("undelivered", "1"),
            Fate.HANDSET_OFF, new Ending("undelivered", "27"),
            Fate.OPTED_OUT, new Ending("undelivered", "103"),
            Fate.BLOCKED, new Ending("undelivered", "104"));

    /** The words that go with the numbers of later failures. */
    static final Map<String, String> REASONS = Map.of(
            "1", "unknown subscriber",
            "27", "unavailable subscriber",
            "103", "opted out",
            "104", "carrier rejected");

    private static final Ending GENERIC = new Ending("undelivered", "301");

    static Optional<Refusal> refusal(Fate fate) {
        return Optional.ofNullable(AT_ONCE.get(fate));
    }

    static Ending ending(Fate fate) {
        return ENDS.getOrDefault(fate, GENERIC);
    }

    @Override
    public String codeOf(Fate fate) {
        return refusal(fate).map(refusal -> String.valueOf(refusal.code())).orElseGet(() -> ending(fate)
                .errorCode());
    }
}
