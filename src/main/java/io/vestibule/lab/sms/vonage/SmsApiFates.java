package io.vestibule.lab.sms.vonage;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;
import io.vestibule.lab.sms.Stage;

/** What becomes of a text that the SMS API took, by the fate of its number. */
@Singleton
class SmsApiFates implements SimulatedProvider {

    private record End(String status, String error) {}

    private static final Map<Fate, End> ENDS = Map.ofEntries(
            Map.entry(Fate.QUEUE_FULL, new End("failed", "8")),
            Map.entry(Fate.SUSPENDED, new End("failed", "99")),
            Map.entry(Fate.HANDSET_OFF, new End("failed", "2")),
            Map.entry(Fate.BLOCKED, new End("rejected", "4")),
            Map.entry(Fate.UNKNOWN_HANDSET, new End("failed", "3")),
            Map.entry(Fate.CARRIER_GONE, new End("failed", "12")),
            Map.entry(Fate.FILTERED, new End("rejected", "6")),
            Map.entry(Fate.UNKNOWN_FAULT, new End("failed", "1")),
            Map.entry(Fate.SENDER_UNREGISTERED, new End("rejected", "51")),
            Map.entry(Fate.EXPIRED, new End("expired", "1")),
            Map.entry(Fate.PUMPING, new End("rejected", "14")),
            Map.entry(Fate.DELIVERED, new End("delivered", "0")));

    static List<Stage> stages(Fate fate, Duration sentAfter, Duration endAfter) {
        var accepted = new Stage("accepted", "0", sentAfter);
        var end = ENDS.get(fate);
        return end == null ? List.of(accepted) : List.of(accepted, new Stage(end.status(), end.error(), endAfter));
    }

    @Override
    public String name() {
        return "vonage";
    }

    @Override
    public String codeOf(Fate fate) {
        var refusal = SmsError.of(fate);
        if (refusal != null) {
            return refusal.status();
        }
        var end = ENDS.get(fate);
        return end == null || end.error().equals("0") ? null : "err-" + end.error();
    }
}
