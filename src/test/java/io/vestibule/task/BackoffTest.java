package io.vestibule.task;

import java.time.Duration;

import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    @RepeatedTest(20)
    void doublesUpToTheLimitWithJitterDownwards() {
        assertThat(backoff.after(0)).isBetween(Duration.ofMillis(800), Duration.ofSeconds(1));
        assertThat(backoff.after(3)).isBetween(Duration.ofMillis(6400), Duration.ofSeconds(8));
        assertThat(backoff.after(5)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(30));
        assertThat(backoff.after(1_000_000)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(30));
    }
}
