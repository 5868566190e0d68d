package io.vestibule.lab.sms.plivo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;
import io.vestibule.lab.sms.Stage;

/** What becomes of a text that Plivo took. It refuses few at once: most of what is wrong shows later. */
@Singleton
class PlivoFates implements SimulatedProvider {

    static final String NO_ERROR = "000";

    private record End(String status, String code) {}

    private static final Map<Fate, End> ENDS = Map.ofEntries(
            Map.entry(Fate.COUNTRY_OFF, new End("failed", "90")),
            Map.entry(Fate.SENDER_UNFIT, new End("failed", "40")),
            Map.entry(Fate.OPTED_OUT, new End("failed", "200")),
            Map.entry(Fate.UNREACHABLE_FROM_SENDER, new End("failed", "90")),
            Map.entry(Fate.NOT_MOBILE, new End("undelivered", "50")),
            Map.entry(Fate.LANDLINE, new End("undelivered", "50")),
            Map.entry(Fate.QUEUE_FULL, new End("failed", "20")),
            Map.entry(Fate.SUSPENDED, new End("failed", "1000")),
            Map.entry(Fate.HANDSET_OFF, new End("undelivered", "80")),
            Map.entry(Fate.BLOCKED, new End("undelivered", "100")),
            Map.entry(Fate.UNKNOWN_HANDSET, new End("undelivered", "70")),
            Map.entry(Fate.CARRIER_GONE, new End("undelivered", "90")),
            Map.entry(Fate.FILTERED, new End("undelivered", "30")),
            Map.entry(Fate.UNKNOWN_FAULT, new End("undelivered", "1000")),
            Map.entry(Fate.SENDER_UNREGISTERED, new End("failed", "40")),
            Map.entry(Fate.EXPIRED, new End("undelivered", "80")),
            Map.entry(Fate.PUMPING, new End("rejected", "30")),
            Map.entry(Fate.DELIVERED, new End("delivered", NO_ERROR)));

    static List<Stage> stages(Fate fate, Duration sentAfter, Duration endAfter) {
        var sent = new Stage("sent", NO_ERROR, sentAfter);
        var end = ENDS.get(fate);
        return end == null ? List.of(sent) : List.of(sent, new Stage(end.status(), end.code(), endAfter));
    }

    @Override
    public String name() {
        return "plivo";
    }

    @Override
    public String codeOf(Fate fate) {
        var end = ENDS.get(fate);
        return end == null || end.code().equals(NO_ERROR) ? null : end.code();
    }
}
