package io.vestibule.lab.sms.bulksms;

import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Ending;
import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;

/** What BulkSMS does with a text, by the fate of its number. It takes most of them first. */
@Singleton
class BulkSmsFates implements SimulatedProvider {

    private static final Ending BLOCKED = new Ending("failed", "BLOCKED");
    private static final Ending NOT_SENT = new Ending("failed", "NOT_SENT");
    private static final Ending HANDSET_ERROR = new Ending("undelivered", "HANDSET_ERROR");

    private static final Map<Fate, BulkSmsError> AT_ONCE = Map.of(
            Fate.INVALID_NUMBER, BulkSmsError.BAD_REQUEST,
            Fate.SENDER_UNFIT, BulkSmsError.BAD_REQUEST,
            Fate.TRIAL_ACCOUNT, BulkSmsError.INSUFFICIENT_CREDITS);

    private static final Map<Fate, Ending> ENDS = Map.of(
            Fate.DELIVERED,
            Ending.DELIVERED,
            Fate.NO_NEWS,
            Ending.NO_NEWS,
            Fate.OPTED_OUT,
            BLOCKED,
            Fate.BLOCKED,
            BLOCKED,
            Fate.HANDSET_OFF,
            HANDSET_ERROR,
            Fate.UNKNOWN_HANDSET,
            HANDSET_ERROR,
            Fate.EXPIRED,
            new Ending("expired", "EXPIRED"),
            Fate.UNKNOWN_FAULT,
            new Ending("unknown", null));

    static Optional<BulkSmsError> refusal(Fate fate) {
        return Optional.ofNullable(AT_ONCE.get(fate));
    }

    static Ending ending(Fate fate) {
        return ENDS.getOrDefault(fate, NOT_SENT);
    }

    @Override
    public String name() {
        return "bulksms";
    }

    @Override
    public String codeOf(Fate fate) {
        return refusal(fate).map(BulkSmsError::type).orElseGet(() -> ending(fate)
                .errorCode());
    }
}
