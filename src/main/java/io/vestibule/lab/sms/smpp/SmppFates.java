package io.vestibule.lab.sms.smpp;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;
import io.vestibule.lab.sms.Stage;

/** What becomes of a text, by the fate of its number: a command_status at once, or later a state with an error of GSM. */
@Singleton
class SmppFates implements SimulatedProvider {

    private static final Map<Fate, Integer> REFUSALS = Map.of(
            Fate.INVALID_NUMBER, 0x0B,
            Fate.NOT_MOBILE, 0x0B,
            Fate.LANDLINE, 0x0B,
            Fate.SENDER_UNFIT, 0x0A,
            Fate.COUNTRY_OFF, 0x65,
            Fate.OPTED_OUT, 0x65,
            Fate.TRIAL_ACCOUNT, 0x45,
            Fate.UNREACHABLE_FROM_SENDER, 0x45);

    private record End(String status, String error) {}

    private static final Map<Fate, End> ENDS = Map.ofEntries(
            Map.entry(Fate.QUEUE_FULL, new End("rejected", "008")),
            Map.entry(Fate.SUSPENDED, new End("rejected", "005")),
            Map.entry(Fate.HANDSET_OFF, new End("undelivered", "027")),
            Map.entry(Fate.BLOCKED, new End("undelivered", "013")),
            Map.entry(Fate.UNKNOWN_HANDSET, new End("undelivered", "001")),
            Map.entry(Fate.CARRIER_GONE, new End("undelivered", "011")),
            Map.entry(Fate.FILTERED, new End("rejected", "069")),
            Map.entry(Fate.UNKNOWN_FAULT, new End("undelivered", "255")),
            Map.entry(Fate.SENDER_UNREGISTERED, new End("rejected", "021")),
            Map.entry(Fate.EXPIRED, new End("expired", "034")),
            Map.entry(Fate.PUMPING, new End("rejected", "088")),
            Map.entry(Fate.DELIVERED, new End("delivered", null)));

    /** The status a text is refused with; 0 when it is taken. */
    static int refusal(Fate fate) {
        return REFUSALS.getOrDefault(fate, 0);
    }

    static List<Stage> stages(Fate fate, Duration sentAfter, Duration endAfter) {
        var sent = new Stage("sent", null, sentAfter);
        if (fate == Fate.NO_NEWS) {
            return List.of(sent);
        }
        var end = ENDS.get(fate);
        var last = new Stage(end.status(), end.error(), endAfter);
        return end.status().equals("rejected") ? List.of(last) : List.of(sent, last);
    }

    @Override
    public String name() {
        return "smpp";
    }

    @Override
    public String codeOf(Fate fate) {
        if (REFUSALS.containsKey(fate)) {
            return String.format("0x%02X", REFUSALS.get(fate));
        }
        var end = ENDS.get(fate);
        return end == null ? null : end.error();
    }
}
