package io.vestibule.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sponsor/deliveries", "/sponsor/deliveries?state=failed&q=a%20b", "/signing", "/x//y"})
    void pagesOfOursAreGoneTo(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/\t/evil.example",
                "/ok\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                " /sponsor",
                "/a b",
                "/caf\u00e9",
                "/signin?next=/signin",
                "/signout"
            })
    void everythingElseLeadsHome(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/sponsor");
    }

    @Test
    void nothingAndTooMuchLeadHome() {
        assertThat(LocalPath.orHome(null)).isEqualTo("/sponsor");
        assertThat(LocalPath.orHome("/" + "a".repeat(1000))).isEqualTo("/sponsor");
    }
}
