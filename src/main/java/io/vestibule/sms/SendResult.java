package io.vestibule.sms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How handing a text to a provider ended. A provider always answers with one of these and throws nothing. */
public sealed interface SendResult {

    /**
     * The provider took it.
     *
     * @param providerId the provider's id for the text
     * @param state what the provider says it does with it
     * @param otherIds the ids of the further parts of a long text, where each part has its own
     */
    record Accepted(String providerId, SmsState state, List<String> otherIds) implements SendResult {}

    /**
     * The provider said no to this text. The kind tells whether another one may be asked.
     *
     * @param code the provider's own code, or empty
     * @param reason what it means, in plain words that hold neither number nor text
     */
    record Refused(SmsFailure failure, String code, String reason) implements SendResult {}

    /**
     * There was no answer to this text: a fault of the way, of the account or of the provider.
     *
     * @param code the provider's own code, or empty
     * @param reason what it means, in plain words that hold neither number nor text
     * @param retryAfter how long the provider asks us to stay away
     */
    record Failed(SmsFailure failure, String code, String reason, Optional<Duration> retryAfter)
            implements SendResult {}

    static SendResult accepted(String providerId, SmsState state) {
        return new Accepted(providerId, state, List.of());
    }

    /** @param ids one for each part of the text, at least one */
    static SendResult accepted(List<String> ids, SmsState state) {
        return new Accepted(ids.get(0), state, List.copyOf(ids.subList(1, ids.size())));
    }

    static SendResult refused(SmsFailure failure, String code, String reason) {
        return new Refused(failure, code, reason);
    }

    static SendResult failed(SmsFailure failure, String code, String reason) {
        return new Failed(failure, code, reason, Optional.empty());
    }

    static SendResult failed(SmsFailure failure, String code, String reason, Optional<Duration> retryAfter) {
        return new Failed(failure, code, reason, retryAfter);
    }
}
