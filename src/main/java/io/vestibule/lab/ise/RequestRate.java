package io.vestibule.lab.ise;

import java.time.Clock;

import jakarta.inject.Singleton;

/** Counts the calls of each second. */
@Singleton
class RequestRate {

    private final Clock clock;
    private long second;
    private int calls;

    RequestRate(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean allows(int mostInASecond) {
        var now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            calls = 0;
        }
        return ++calls <= mostInASecond;
    }
}
