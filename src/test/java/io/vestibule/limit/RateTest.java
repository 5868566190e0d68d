package io.vestibule.limit;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RateTest {

    @Test
    void readsNumberAndTime() {
        assertThat(Rate.of("30/10m")).isEqualTo(new Rate(30, Duration.ofMinutes(10)));
        assertThat(Rate.of(" 5000/1d ")).isEqualTo(new Rate(5000, Duration.ofDays(1)));
        assertThat(Rate.of("off").isOff()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "0/10m", "30/0m", "30/10", "30/m", "-1/1h", "30/10w", "30 per 10m"})
    void refusesAnythingElseWithAnExample(String written) {
        assertThatThrownBy(() -> Rate.of(written)).hasMessageContaining("such as 30/10m");
    }
}
