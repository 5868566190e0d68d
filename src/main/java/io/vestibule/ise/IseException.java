package io.vestibule.ise;

import java.time.Duration;
import java.util.Optional;

/** A call to ISE did not do what it should. It carries no password and no phone number, and may be logged. */
public class IseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final IseFailure kind;
    private final String titles;
    private final Duration retryAfter;
    private final boolean outcomeUnknown;

    IseException(IseFailure kind, String titles, Duration retryAfter, boolean outcomeUnknown, Throwable cause) {
        super(titles.isEmpty() ? kind.name() : kind + ": " + titles, cause);
        this.kind = kind;
        this.titles = titles;
        this.retryAfter = retryAfter;
        this.outcomeUnknown = outcomeUnknown;
    }

    IseException(IseFailure kind, String titles) {
        this(kind, titles, null, false, null);
    }

    /** What went wrong. */
    public IseFailure kind() {
        return kind;
    }

    /** What ISE itself said, made harmless for a log or an admin's page; empty text when it said nothing. */
    public String titles() {
        return titles;
    }

    /** How long to leave ISE alone, when that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether ISE may have made the change although the call failed: look it up before it is asked for again. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
