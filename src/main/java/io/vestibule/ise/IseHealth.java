package io.vestibule.ise;

import java.time.Instant;
import java.util.Optional;

/**
 * How ISE fared of late, from the calls that were made anyway. Nothing is asked for it.
 *
 * @param ok whether the last call was answered properly, or none was made yet
 * @param failingSince the first failure since the last good answer
 * @param lastFailure the latest failure since the last good answer
 * @param paused whether the circuit breaker keeps calls back for a moment
 */
public record IseHealth(boolean ok, Optional<Instant> failingSince, Optional<IseFailure> lastFailure, boolean paused) {}
