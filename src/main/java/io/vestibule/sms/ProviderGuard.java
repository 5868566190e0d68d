package io.vestibule.sms;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Stands between us and one configured provider: repeats what certainly made no text, leaves a failing provider alone
 * for a while, and keeps one provider from taking all threads. Every driver has one for each of its providers.
 */
public final class ProviderGuard {

    private static final Logger LOG = Logger.getLogger(ProviderGuard.class);

    private final TypedGuard<SendResult> guard;
    private final int concurrent;

    /** For a provider that may make a second text of a repeated request. */
    public ProviderGuard(String provider, GuardConfig config) {
        this(provider, config, false);
    }

    /** @param repeatIsHarmless whether the provider makes one text only, however often the same request comes */
    public ProviderGuard(String provider, GuardConfig config, boolean repeatIsHarmless) {
        concurrent = config.concurrent();
        var delay = Math.max(1, config.retryDelay().toMillis());
        guard = TypedGuard.create(SendResult.class)
                .withDescription("sms " + provider)
                .withBulkhead()
                .limit(config.concurrent())
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerCalls())
                .failureRatio(config.breakerRatio())
                .delay(config.breakerPause().toMillis(), ChronoUnit.MILLIS)
                .when(problem -> problem instanceof NoAnswer answer
                        && answer.result.failure().countsForBreaker())
                .onStateChange(state -> report(provider, state))
                .done()
                .withRetry()
                .maxRetries(config.retries())
                .delay(delay, ChronoUnit.MILLIS)
                .jitter(delay / 2, ChronoUnit.MILLIS)
                .whenException(
                        problem -> problem instanceof NoAnswer answer && answer.mayBeRepeatedNow(repeatIsHarmless))
                .withExponentialBackoff()
                .done()
                .done()
                .build();
    }

    /** Calls the provider. The call itself turns every fault into a result. */
    public SendResult call(Supplier<SendResult> call) {
        var doubt = new AtomicReference<SendResult.Failed>();
        try {
            return guard.call(() -> {
                var result = call.get();
                if (result instanceof SendResult.Failed failed) {
                    if (failed.failure() == SmsFailure.UNKNOWN_OUTCOME) {
                        doubt.set(failed);
                    }
                    throw new NoAnswer(failed); // the breaker counts exceptions only
                }
                return result;
            });
        } catch (NoAnswer e) {
            return first(doubt, e.result);
        } catch (CircuitBreakerOpenException e) {
            return first(doubt, paused("The provider failed too often just now and is left alone for a moment"));
        } catch (BulkheadException e) {
            return first(doubt, paused("The provider is busy with " + concurrent + " texts of ours"));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a provider's call ends in a result", e);
        }
    }

    /** A request that may have made a text is not forgotten because its repetition certainly made none. */
    private static SendResult first(AtomicReference<SendResult.Failed> doubt, SendResult last) {
        return doubt.get() == null ? last : doubt.get();
    }

    private static SendResult paused(String reason) {
        return SendResult.failed(SmsFailure.PAUSED, "", reason);
    }

    private static void report(String provider, CircuitBreakerState state) {
        LOG.warnf("Provider %s: circuit %s", provider, state.name().toLowerCase(Locale.ROOT));
    }

    /** Carries a failure through the guard, which understands nothing but exceptions. */
    private static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient SendResult.Failed result;

        NoAnswer(SendResult.Failed result) {
            super(result.failure().word(), null, false, false);
            this.result = result;
        }

        /** When the provider names a wait, the wait is the caller's: no thread is held for it. */
        boolean mayBeRepeatedNow(boolean repeatIsHarmless) {
            var safe = result.failure().safeToRepeat()
                    || repeatIsHarmless && result.failure() == SmsFailure.UNKNOWN_OUTCOME;
            return safe && result.retryAfter().isEmpty();
        }
    }
}
