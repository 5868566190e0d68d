package io.vestibule.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
