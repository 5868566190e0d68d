package io.vestibule.lab.sms;

import java.time.Duration;
import java.util.List;

/**
 * How a text that was taken ends: in one of the words that all simulators share, of which each makes its provider's own.
 *
 * @param status {@code delivered}, {@code undelivered}, {@code failed}, {@code expired}, or {@code sent} when nothing more
 *     is heard
 * @param errorCode the provider's own code, or null
 */
public record Ending(String status, String errorCode) {

    public static final Ending DELIVERED = new Ending("delivered", null);
    public static final Ending NO_NEWS = new Ending("sent", null);

    /** What happens up to there, and when. What failed never left the provider. */
    public List<Stage> stages(Duration sentAfter, Duration endAfter) {
        var sent = new Stage("sent", null, sentAfter);
        var last = new Stage(status, errorCode, endAfter);
        return switch (status) {
            case "sent" -> List.of(sent);
            case "failed" -> List.of(last);
            default -> List.of(sent, last);
        };
    }
}
