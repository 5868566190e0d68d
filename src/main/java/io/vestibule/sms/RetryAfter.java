package io.vestibule.sms;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header by which a provider asks us to stay away for a while. */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private RetryAfter() {}

    /** The wait a header asks for, in seconds or until an HTTP date, but never more than a minute; empty for nonsense. */
    public static Optional<Duration> parse(String header, Instant now) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        var text = header.strip();
        if (text.matches("[0-9]+")) {
            return Optional.of(text.length() > 4 ? LONGEST : shorter(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(shorter(Duration.between(now, until)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration shorter(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
