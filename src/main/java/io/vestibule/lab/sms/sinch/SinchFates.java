package io.vestibule.lab.sms.sinch;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;
import io.vestibule.lab.sms.Stage;

/** What becomes of a text that Sinch took. It takes nearly all, and tells in its reports what it thinks of them. */
@Singleton
class SinchFates implements SimulatedProvider {

    private record End(String status, String errorCode) {}

    private static final Map<Fate, End> ENDS = Map.ofEntries(
            Map.entry(Fate.COUNTRY_OFF, new End("rejected", "412")),
            Map.entry(Fate.SENDER_UNFIT, new End("rejected", "410")),
            Map.entry(Fate.TRIAL_ACCOUNT, new End("rejected", "413")),
            Map.entry(Fate.OPTED_OUT, new End("rejected", "408")),
            Map.entry(Fate.UNREACHABLE_FROM_SENDER, new End("failed", "402")),
            Map.entry(Fate.NOT_MOBILE, new End("failed", "402")),
            Map.entry(Fate.LANDLINE, new End("failed", "402")),
            Map.entry(Fate.QUEUE_FULL, new End("failed", "403")),
            Map.entry(Fate.SUSPENDED, new End("rejected", "413")),
            Map.entry(Fate.HANDSET_OFF, new End("failed", "404")),
            Map.entry(Fate.BLOCKED, new End("rejected", "408")),
            Map.entry(Fate.UNKNOWN_HANDSET, new End("failed", "402")),
            Map.entry(Fate.CARRIER_GONE, new End("failed", "404")),
            Map.entry(Fate.FILTERED, new End("rejected", "408")),
            Map.entry(Fate.UNKNOWN_FAULT, new End("failed", "403")),
            Map.entry(Fate.SENDER_UNREGISTERED, new End("rejected", "410")),
            Map.entry(Fate.EXPIRED, new End("expired", "406")),
            Map.entry(Fate.PUMPING, new End("rejected", "408")),
            Map.entry(Fate.DELIVERED, new End("delivered", "0")));

    static List<Stage> stages(Fate fate, Duration sentAfter, Duration endAfter) {
        var sent = new Stage("dispatched", "401", sentAfter);
        if (fate == Fate.NO_NEWS) {
            return List.of(sent);
        }
        var end = ENDS.get(fate);
        var last = new Stage(end.status(), end.errorCode(), endAfter);
        // what is rejected never left Sinch
        return end.status().equals("rejected") ? List.of(last) : List.of(sent, last);
    }

    @Override
    public String name() {
        return "sinch";
    }

    @Override
    public String codeOf(Fate fate) {
        if (fate == Fate.INVALID_NUMBER) {
            return "syntax_invalid_parameter_format";
        }
        return fate == Fate.DELIVERED || fate == Fate.NO_NEWS
                ? null
                : ENDS.get(fate).errorCode();
    }
}
