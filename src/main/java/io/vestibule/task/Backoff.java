package io.vestibule.task;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits that double after each failure up to a limit, with jitter so that a crowd does not come back at one moment.
 *
 * @param first the wait after the first failure
 * @param longest the wait that is never exceeded
 */
public record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS_AT_MOST = 20;
    private static final double JITTER = 0.2;

    /** The wait after so many failures in a row before this one. */
    public Duration after(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures, DOUBLINGS_AT_MOST));
        var wait = doubled.compareTo(longest) < 0 ? doubled : longest;
        var factor = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofMillis(Math.max(1, (long) (wait.toMillis() * factor)));
    }
}
