package io.vestibule.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What became of a request. */
public sealed interface GatewayAnswer {

    /**
     * The text is stored and will be sent.
     *
     * @param id the delivery's
     * @param again whether an earlier request had brought it already
     * @param style how the caller wants to hear it
     */
    record Taken(UUID id, boolean again, AnswerStyle style) implements GatewayAnswer {}

    /**
     * Nothing is stored.
     *
     * @param retryAfter when another try may do better
     */
    record Refused(Refusal why, Optional<Duration> retryAfter) implements GatewayAnswer {}

    /** A refusal that time alone does not heal. */
    static GatewayAnswer refused(Refusal why) {
        return new Refused(why, Optional.empty());
    }

    /** A refusal that time heals. */
    static GatewayAnswer refused(Refusal why, Duration retryAfter) {
        return new Refused(why, Optional.of(retryAfter));
    }
}
