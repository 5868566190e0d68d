package io.vestibule.ise;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.vestibule.net.HttpFault;

/** Classifies each failure once: by status and by words anywhere in the answer, since ISE's own codes are unreliable. */
final class ErsFaults {

    private static final Duration WAIT_UNLESS_TOLD = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final String HTTP = "HTTP ";

    private ErsFaults() {}

    /** Empty when the answer is a success. */
    static Optional<IseException> of(ErsAnswer answer, boolean change, List<String> confidential, Clock clock) {
        if (answer.isSuccess()) {
            return Optional.empty();
        }
        var kind = kind(answer);
        var said = ErsTitles.of(answer, confidential);
        return Optional.of(new IseException(
                kind,
                HTTP + answer.status() + (said.isEmpty() ? "" : ": " + said),
                retryAfter(answer, kind, clock),
                change && (kind == IseFailure.SERVER_ERROR || kind == IseFailure.UNREADABLE),
                null));
    }

    /** For a call that got no answer. */
    static IseException of(RuntimeException thrown, boolean change) {
        var fault = HttpFault.of(thrown);
        var kind =
                switch (fault) {
                    case UNREACHABLE -> IseFailure.UNREACHABLE;
                    case CERTIFICATE -> IseFailure.CERTIFICATE;
                    case TIMED_OUT -> IseFailure.TIMED_OUT;
                    case BROKEN_OFF -> IseFailure.BROKEN_OFF;
                };
        return new IseException(kind, "", null, change && fault.outcomeUnknown(), thrown);
    }

    private static IseFailure kind(ErsAnswer answer) {
        var text = answer.body().toLowerCase(Locale.ROOT);
        if (answer.isRedirect()) {
            return answer.location().orElse("").contains("/admin") ? IseFailure.ERS_DISABLED : IseFailure.UNREADABLE;
        }
        if (text.contains("csrf nonce validation failed")) {
            return IseFailure.CSRF_REFUSED;
        }
        if (text.contains("username already exists") || text.contains("user name already exists")) {
            return IseFailure.NAME_TAKEN;
        }
        return switch (answer.status()) {
            case 401, 403 -> ofAuthority(answer, text);
            case 404 -> IseFailure.NOT_FOUND;
            case 429 -> IseFailure.RATE_LIMITED;
            default ->
                answer.status() >= 500
                        ? IseFailure.SERVER_ERROR
                        : answer.status() >= 400 ? IseFailure.REFUSED : IseFailure.UNREADABLE;
        };
    }

    /** A missing right may come as 401 as well, but then ERS itself speaks and not the door before it. */
    private static IseFailure ofAuthority(ErsAnswer answer, String text) {
        if (text.contains("permission to access rest")) {
            return IseFailure.NO_REST_ACCESS;
        }
        if (answer.status() == 403) {
            return IseFailure.FORBIDDEN;
        }
        return text.contains("permission") || text.contains("not allowed") || text.contains("privilege")
                ? IseFailure.FORBIDDEN
                : IseFailure.BAD_CREDENTIALS;
    }

    private static Duration retryAfter(ErsAnswer answer, IseFailure kind, Clock clock) {
        var told = answer.retryAfter().flatMap(header -> wait(header, clock));
        return told.orElse(kind == IseFailure.RATE_LIMITED ? WAIT_UNLESS_TOLD : null);
    }

    /** Seconds, or a date as HTTP writes it. */
    private static Optional<Duration> wait(String header, Clock clock) {
        var value = header.strip();
        if (value.matches("\\d{1,9}")) {
            return Optional.of(atMost(Duration.ofSeconds(Long.parseLong(value))));
        }
        try {
            var then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(atMost(Duration.between(clock.instant(), then)));
        } catch (DateTimeException e) {
            return Optional.empty(); // nonsense tells nothing
        }
    }

    private static Duration atMost(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
