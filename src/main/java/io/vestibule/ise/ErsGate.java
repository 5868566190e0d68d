package io.vestibule.ise;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

import io.github.bucket4j.Bucket;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * What every call to ISE passes, whoever makes it: a budget of requests per second, a limit of calls at once, and a
 * breaker that leaves an ailing ISE alone. Reads are repeated here; changes never.
 */
final class ErsGate {

    private static final int CALLS_AT_ONCE = 16;
    private static final int CALLS_WAITING = 64;
    private static final int CALLS_WATCHED = 10;
    private static final double SHARE_FAILED = 0.6;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT_FOR_BUDGET = Duration.ofSeconds(10);
    private static final int READ_RETRIES = 2;
    private static final int FIRST_RETRY_MS = 200;
    private static final int RETRY_JITTER_MS = 100;
    private static final Set<IseFailure> WORTH_RETRYING =
            EnumSet.of(IseFailure.UNREACHABLE, IseFailure.SERVER_ERROR, IseFailure.TIMED_OUT, IseFailure.BROKEN_OFF);

    private final Bucket budget;
    private final TypedGuard<ErsAnswer> guard;
    private final TypedGuard<ErsAnswer> retry;
    private volatile CircuitBreakerState breaker = CircuitBreakerState.CLOSED;

    ErsGate(int requestsPerSecond) {
        budget = Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(requestsPerSecond).refillGreedy(requestsPerSecond, Duration.ofSeconds(1)))
                .build();
        guard = TypedGuard.create(ErsAnswer.class)
                .withBulkhead()
                .limit(CALLS_AT_ONCE)
                .queueSize(CALLS_WAITING)
                .enableSynchronousQueueing()
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(CALLS_WATCHED)
                .failureRatio(SHARE_FAILED)
                .delay(PAUSE.toMillis(), ChronoUnit.MILLIS)
                .when(thrown -> thrown instanceof IseException e && e.kind().isOfTheService())
                .onStateChange(state -> breaker = state)
                .done()
                .build();
        retry = TypedGuard.create(ErsAnswer.class)
                .withRetry()
                .maxRetries(READ_RETRIES)
                .delay(FIRST_RETRY_MS, ChronoUnit.MILLIS)
                .jitter(RETRY_JITTER_MS, ChronoUnit.MILLIS)
                .whenException(thrown -> thrown instanceof IseException e && WORTH_RETRYING.contains(e.kind()))
                .withExponentialBackoff()
                .done()
                .done()
                .build();
    }

    ErsAnswer read(Supplier<ErsAnswer> attempt) {
        return translated(() -> retry.get(() -> withinBudget(attempt)));
    }

    ErsAnswer change(Supplier<ErsAnswer> attempt) {
        return translated(() -> withinBudget(attempt));
    }

    boolean isPaused() {
        return breaker == CircuitBreakerState.OPEN;
    }

    private ErsAnswer withinBudget(Supplier<ErsAnswer> attempt) {
        if (!budget.asBlocking().tryConsumeUninterruptibly(1, LONGEST_WAIT_FOR_BUDGET)) {
            throw notSent(IseFailure.RATE_LIMITED, "our own budget of requests per second is used up", null);
        }
        return guard.get(attempt);
    }

    private static ErsAnswer translated(Supplier<ErsAnswer> call) {
        try {
            return call.get();
        } catch (CircuitBreakerOpenException e) {
            throw notSent(IseFailure.UNREACHABLE, "left alone for a moment after repeated failures", e);
        } catch (BulkheadException e) {
            throw notSent(IseFailure.RATE_LIMITED, "too many of our own calls wait for ISE already", e);
        }
    }

    private static IseException notSent(IseFailure kind, String why, RuntimeException cause) {
        return new IseException(kind, why, PAUSE, false, cause);
    }
}
