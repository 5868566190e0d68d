package io.vestibule.lab.sms.sns;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.SimulatedProvider;
import io.vestibule.lab.sms.Stage;

/** What SNS says at once about a number. What becomes of a text later stands in logs that nobody is sent. */
@Singleton
class SnsFates implements SimulatedProvider {

    /** One error of the account or the number. */
    record Error(String code, String message) {}

    static final Error SANDBOX = new Error(
            "InvalidParameter", "The destination phone number is not verified; this account is in the SMS sandbox");

    static final Map<Fate, Error> AT_ONCE = Map.of(
            Fate.INVALID_NUMBER,
            new Error("InvalidParameter", "Invalid parameter: PhoneNumber Reason: it is not valid to publish to"),
            Fate.OPTED_OUT,
            new Error("InvalidParameter", "Invalid parameter: PhoneNumber Reason: the number is opted out"),
            Fate.TRIAL_ACCOUNT,
            SANDBOX);

    static List<Stage> stages(Duration sentAfter) {
        return List.of(new Stage("sent", null, sentAfter));
    }

    @Override
    public String name() {
        return "sns";
    }

    @Override
    public String codeOf(Fate fate) {
        return AT_ONCE.containsKey(fate) ? AT_ONCE.get(fate).code() : null;
    }
}
