package io.vestibule.pages.admin;

import io.vestibule.sms.SendResult;
import io.vestibule.sms.Trial;

/**
 * What came of a test text.
 *
 * @param good whether the provider took it
 * @param verdict in one sentence
 * @param answer what the provider answered, without secrets; empty for nothing
 */
public record TrialView(String provider, boolean good, String verdict, String answer) {

    static TrialView of(String provider, Trial trial) {
        var result = trial.result();
        if (result instanceof SendResult.Accepted accepted) {
            return new TrialView(
                    provider,
                    true,
                    "It took the text as " + accepted.providerId() + " and says: "
                            + accepted.state().word(),
                    trial.answer());
        }
        var refused = result instanceof SendResult.Refused;
        var kind = refused ? ((SendResult.Refused) result).failure() : ((SendResult.Failed) result).failure();
        var code = refused ? ((SendResult.Refused) result).code() : ((SendResult.Failed) result).code();
        var reason = refused ? ((SendResult.Refused) result).reason() : ((SendResult.Failed) result).reason();
        var cause = code.isEmpty() ? reason : reason + " (" + code + ")";
        return new TrialView(provider, false, cause + ". We call this: " + kind.word(), trial.answer());
    }
}
