package io.vestibule.lab.sms.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;
import io.vestibule.lab.sms.Stage;

/** What becomes of a text that the gateway took, by the fate of its number. */
@Singleton
class HttpFates implements SimulatedProvider {

    static final String NAME = "http";

    private record End(String status, String errorCode) {}

    private static final Map<Fate, End> ENDS = Map.ofEntries(
            Map.entry(Fate.QUEUE_FULL, new End("failed", "51")),
            Map.entry(Fate.SUSPENDED, new End("failed", "52")),
            Map.entry(Fate.HANDSET_OFF, new End("undelivered", "53")),
            Map.entry(Fate.BLOCKED, new End("undelivered", "54")),
            Map.entry(Fate.UNKNOWN_HANDSET, new End("undelivered", "55")),
            Map.entry(Fate.CARRIER_GONE, new End("undelivered", "56")),
            Map.entry(Fate.FILTERED, new End("undelivered", "57")),
            Map.entry(Fate.UNKNOWN_FAULT, new End("undelivered", "58")),
            Map.entry(Fate.SENDER_UNREGISTERED, new End("failed", "59")),
            Map.entry(Fate.EXPIRED, new End("expired", null)),
            Map.entry(Fate.PUMPING, new End("failed", "60")),
            Map.entry(Fate.DELIVERED, new End("delivered", null)));

    static List<Stage> stages(Fate fate, Duration sentAfter, Duration endAfter) {
        var sent = new Stage("sent", null, sentAfter);
        if (fate == Fate.NO_NEWS) {
            return List.of(sent);
        }
        var end = ENDS.get(fate);
        var last = new Stage(end.status(), end.errorCode(), endAfter);
        return end.status().equals("failed") ? List.of(last) : List.of(sent, last);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String codeOf(Fate fate) {
        return GatewayError.of(fate)
                .map(GatewayError::code)
                .orElseGet(() -> ENDS.containsKey(fate) ? ENDS.get(fate).errorCode() : null);
    }
}
