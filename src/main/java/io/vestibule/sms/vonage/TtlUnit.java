package io.vestibule.sms.vonage;

import java.time.Duration;
import java.util.function.ToLongFunction;

/** What the Messages API takes the field {@code ttl} for: Vonage's own documents do not agree. */
enum TtlUnit {
    SECONDS(Duration::toSeconds),
    MILLISECONDS(Duration::toMillis);

    private final ToLongFunction<Duration> count;

    TtlUnit(ToLongFunction<Duration> count) {
        this.count = count;
    }

    long of(Duration validity) {
        return count.applyAsLong(validity);
    }
}
