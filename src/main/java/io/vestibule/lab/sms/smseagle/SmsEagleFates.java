package io.vestibule.lab.sms.smseagle;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;
import io.vestibule.lab.sms.Stage;

/**
 * What becomes of a text that the device took, with the carrier's code (TP-Status). A SIM knows nothing of accounts and
 * registered senders: what these prevent elsewhere arrives here.
 */
@Singleton
class SmsEagleFates implements SimulatedProvider {

    /** What the device says at once, in an item of an answer 200. */
    static final Map<Fate, String> AT_ONCE = Map.of(
            Fate.INVALID_NUMBER, "Invalid phone number",
            Fate.OPTED_OUT, "Number is on the blacklist",
            Fate.QUEUE_FULL, "Sending limit reached");

    private static final Map<Fate, String> UNDELIVERED = Map.of(
            Fate.UNREACHABLE_FROM_SENDER, "69",
            Fate.NOT_MOBILE, "65",
            Fate.LANDLINE, "65",
            Fate.HANDSET_OFF, "98",
            Fate.BLOCKED, "66",
            Fate.UNKNOWN_HANDSET, "67",
            Fate.CARRIER_GONE, "69",
            Fate.FILTERED, "99",
            Fate.UNKNOWN_FAULT, "64",
            Fate.EXPIRED, "70");

    static List<Stage> stages(Fate fate, Duration sentAfter, Duration endAfter) {
        var sent = new Stage("sent", null, sentAfter);
        if (fate == Fate.NO_NEWS) {
            return List.of(sent);
        }
        if (fate == Fate.COUNTRY_OFF) {
            return List.of(new Stage("failed", null, sentAfter)); // the SIM's contract does not reach there
        }
        var code = UNDELIVERED.get(fate);
        return List.of(sent, new Stage(code == null ? "delivered" : "undelivered", code, endAfter));
    }

    @Override
    public String name() {
        return "smseagle";
    }

    @Override
    public String codeOf(Fate fate) {
        if (AT_ONCE.containsKey(fate)) {
            return "error";
        }
        return fate == Fate.COUNTRY_OFF ? "SendingError" : UNDELIVERED.get(fate);
    }
}
