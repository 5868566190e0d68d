package io.vestibule.task;

import java.time.Duration;

/**
 * How a run of a task ended.
 *
 * @param next the wait before the next run; null when there is none
 * @param failed whether the run counts as a failure
 */
public record TaskOutcome(Duration next, boolean failed) {

    /** The work is over, well or not: nothing is left to do by itself. */
    public static TaskOutcome done() {
        return new TaskOutcome(null, false);
    }

    /** All well so far; run again later, for example to look at a slow answer. */
    public static TaskOutcome again(Duration wait) {
        return new TaskOutcome(wait, false);
    }

    /** It did not work and is worth another try. */
    public static TaskOutcome retry(Duration wait) {
        return new TaskOutcome(wait, true);
    }
}
