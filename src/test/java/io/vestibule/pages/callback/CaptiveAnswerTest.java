package io.vestibule.pages.callback;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.access.Evidence;

import static org.assertj.core.api.Assertions.assertThat;

class CaptiveAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final URI PORTAL = URI.create("https://portal.example.org/g/visitors");
    private static final Optional<URI> VENUE = Optional.of(URI.create("https://www.example.org/"));

    @Test
    @DisplayName("conformance 22: captive is always there, remaining values only when online")
    void waiting() {
        assertThat(CaptiveAnswer.of(Optional.empty(), PORTAL, VENUE, NOW))
                .containsExactlyInAnyOrderEntriesOf(java.util.Map.of(
                        "captive",
                        true,
                        "user-portal-url",
                        PORTAL.toString(),
                        "venue-info-url",
                        "https://www.example.org/"));
    }

    @Test
    @DisplayName("conformance 22: online with the time that is left")
    void online() {
        var evidence = new Evidence(Optional.of("visitors"), Optional.of(NOW.plusSeconds(25200)));
        assertThat(CaptiveAnswer.of(Optional.of(evidence), PORTAL, Optional.empty(), NOW))
                .containsEntry("captive", false)
                .containsEntry("seconds-remaining", 25200L)
                .containsEntry("can-extend-session", false)
                .doesNotContainKeys("venue-info-url", "bytes-remaining");
    }

    @Test
    @DisplayName("conformance 22: no address without TLS")
    void plain() {
        var plain = URI.create("http://portal.example.org/g/visitors");
        assertThat(CaptiveAnswer.of(Optional.empty(), plain, Optional.empty(), NOW))
                .containsOnlyKeys("captive");
    }
}
