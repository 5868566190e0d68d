package io.vestibule.lab.sms.vonage;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;
import io.vestibule.lab.sms.Stage;

/** What becomes of a text that the Messages API took, by the fate of its number. */
@Singleton
class MessagesFates implements SimulatedProvider {

    /** The code of each text that is rejected later. */
    private static final Map<Fate, String> CODES = Map.ofEntries(
            Map.entry(Fate.QUEUE_FULL, "1331"),
            Map.entry(Fate.SUSPENDED, "1060"),
            Map.entry(Fate.HANDSET_OFF, "1180"),
            Map.entry(Fate.BLOCKED, "1280"),
            Map.entry(Fate.UNKNOWN_HANDSET, "1190"),
            Map.entry(Fate.CARRIER_GONE, "1260"),
            Map.entry(Fate.FILTERED, "1210"),
            Map.entry(Fate.UNKNOWN_FAULT, "1330"),
            Map.entry(Fate.SENDER_UNREGISTERED, "1120"),
            Map.entry(Fate.EXPIRED, "1360"),
            Map.entry(Fate.PUMPING, "1050"));

    static List<Stage> stages(Fate fate, Duration sentAfter, Duration endAfter) {
        var submitted = new Stage("submitted", null, sentAfter);
        if (fate == Fate.NO_NEWS) {
            return List.of(submitted);
        }
        var code = CODES.get(fate);
        return List.of(submitted, new Stage(code == null ? "delivered" : "rejected", code, endAfter));
    }

    @Override
    public String name() {
        return "vonage-messages";
    }

    @Override
    public String codeOf(Fate fate) {
        var refusal = MessagesError.of(fate);
        return refusal == null ? CODES.get(fate) : refusal.code();
    }
}
