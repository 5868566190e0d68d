package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.sms.SmsState;
import io.vestibule.task.Commit;
import io.vestibule.testing.ScriptedProvider;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class FareTest {

    private static final String LIECHTENSTEIN = "LI";

    @Inject
    Texts texts;

    @Inject
    Deliveries deliveries;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    @Test
    @DisplayName("sms conformance 28: what arrived and what was used is counted by country")
    void countsWhatArrivedAndWhatWasUsedByCountryAndProvider() {
        var arrived = text("password");
        var lost = text("password");
        var others = text(Delivery.FOR_OTHERS);
        texts.receipt(texts.attempts(arrived.id).get(0), SmsState.DELIVERED);
        texts.receipt(texts.attempts(lost.id).get(0), SmsState.EXPIRED);
        texts.receipt(texts.attempts(others.id).get(0), SmsState.DELIVERED);
        for (int i = 0; i < 2; i++) { // somebody types it on two phones
            Commit.of("test.used", () -> {
                deliveries.used(arrived.subject);
                return null;
            });
        }
        assertThat(Commit.read(() -> deliveries.fares()))
                .filteredOn(fare -> fare.country().equals(LIECHTENSTEIN))
                .singleElement()
                .satisfies(fare -> {
                    assertThat(fare.provider()).isEqualTo("one");
                    assertThat(fare.texts()).isEqualTo(2);
                    assertThat(fare.arrived()).hasValue(0.5);
                    assertThat(fare.used()).isOne();
                    assertThat(fare.median()).contains(Duration.ofMillis(texts.get(arrived.id).tookMillis));
                    assertThat(fare.p95()).isEqualTo(fare.median());
                });
        assertThat(counted("vestibule.texts.asked")).isEqualTo(3);
        assertThat(counted("vestibule.texts.used")).isOne();
    }

    private double counted(String name) {
        return metrics.get(name).tag("country", LIECHTENSTEIN).counter().count();
    }

    private Delivery text(String purpose) {
        var id = texts.send(new NewText(
                UUID.randomUUID(),
                "visitors",
                Texts.freshNumber(),
                LIECHTENSTEIN,
                Texts.WORDS,
                purpose,
                Optional.of("solo"),
                clock.instant().plus(Duration.ofMinutes(10))));
        return texts.awaitClosed(id);
    }
}
