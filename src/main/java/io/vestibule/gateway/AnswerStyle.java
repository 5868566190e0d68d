package io.vestibule.gateway;

import java.util.Optional;
import java.util.UUID;

/** How a caller wants to hear that its text was taken. */
public record AnswerStyle(int status, GatewayConfig.Format format, Optional<String> marker) {

    static AnswerStyle of(GatewayConfig.Answer answer) {
        return new AnswerStyle(answer.status(), answer.format(), answer.marker());
    }

    /** Whether to answer in JSON; it is what the request said it accepts that decides when the settings do not. */
    public boolean json(Optional<String> accept) {
        return format == GatewayConfig.Format.JSON
                || format == GatewayConfig.Format.AUTO
                        && accept.filter(types -> types.contains("json") && !types.contains("text/plain"))
                                .isPresent();
    }

    /** The answer as a line of text. */
    public String line(UUID id) {
        return marker.orElse("OK") + "; ID=" + id;
    }

    /** The answer as JSON; the start has seen to it that the marker needs no escapes. */
    public String json(UUID id) {
        return "{\"status\":\"" + marker.orElse("queued") + "\",\"id\":\"" + id + "\"}";
    }
}
