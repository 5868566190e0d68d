package io.vestibule.lab.ise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import io.vestibule.testing.Staged;

/** Stands still until a test moves it. Only in the profile {@link Staged}. */
@Alternative
@Singleton
public class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-10T12:00:00Z");

    public void set(String instant) {
        now = Instant.parse(instant);
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for it");
    }
}
