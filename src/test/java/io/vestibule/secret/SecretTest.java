package io.vestibule.secret;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretTest {

    @Test
    void neverPrintsItself() {
        assertThat(Secret.of("gehe1m").toString()).isEqualTo("***");
        assertThat("" + Secret.of("gehe1m")).doesNotContain("gehe1m");
    }

    @Test
    void matchesExactly() {
        assertThat(Secret.of("gehe1m").matches("gehe1m")).isTrue();
        assertThat(Secret.of("gehe1m").matches("Gehe1m")).isFalse();
        assertThat(Secret.of("gehe1m").matches("")).isFalse();
    }
}
