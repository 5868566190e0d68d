package io.vestibule.lab.sms.twilio;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;
import io.vestibule.lab.sms.Stage;

/** What becomes of a text that Twilio took, by the fate of its number. */
@Singleton
class TwilioFates implements SimulatedProvider {

    private record End(String status, String errorCode) {}

    private static final Map<Fate, End> ENDS = Map.ofEntries(
            Map.entry(Fate.QUEUE_FULL, new End("failed", "30001")),
            Map.entry(Fate.SUSPENDED, new End("failed", "30002")),
            Map.entry(Fate.HANDSET_OFF, new End("undelivered", "30003")),
            Map.entry(Fate.BLOCKED, new End("undelivered", "30004")),
            Map.entry(Fate.UNKNOWN_HANDSET, new End("undelivered", "30005")),
            Map.entry(Fate.CARRIER_GONE, new End("undelivered", "30006")),
            Map.entry(Fate.FILTERED, new End("undelivered", "30007")),
            Map.entry(Fate.UNKNOWN_FAULT, new End("undelivered", "30008")),
            Map.entry(Fate.SENDER_UNREGISTERED, new End("undelivered", "30034")),
            Map.entry(Fate.EXPIRED, new End("undelivered", "30036")),
            Map.entry(Fate.PUMPING, new End("failed", "30450")),
            Map.entry(Fate.DELIVERED, new End("delivered", null)));

    static List<Stage> stages(Fate fate, Duration sentAfter, Duration endAfter) {
        var sent = new Stage("sent", null, sentAfter);
        if (fate == Fate.NO_NEWS) {
            return List.of(sent);
        }
        var end = ENDS.get(fate);
        var last = new Stage(end.status(), end.errorCode(), endAfter);
        // what failed never left Twilio
        return end.status().equals("failed") ? List.of(last) : List.of(sent, last);
    }

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public String codeOf(Fate fate) {
        var refusal = TwilioError.of(fate);
        if (refusal != null) {
            return String.valueOf(refusal.code());
        }
        var end = ENDS.get(fate);
        return end == null ? null : end.errorCode();
    }
}
