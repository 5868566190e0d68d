package io.vestibule.lab.controller;

import jakarta.ws.rs.WebApplicationException;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MacTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"02:00:5e:10:00:0f", "02-00-5E-10-00-0F", "0200.5e10.000f", "02005E10000F", "02:00:5E:10:00:0f"})
    void readsEveryForm(String text) {
        assertThat(Mac.canonical(text)).isEqualTo("02:00:5e:10:00:0f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02:00:5e:10:00", "02:00:5e:10:00:0g", "02:00:5e:10:00:0f:00"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Mac.canonical(text)).isInstanceOf(WebApplicationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "colon, 02:00:5e:10:00:0f",
        "upper, 02:00:5E:10:00:0F",
        "hyphen, 02-00-5e-10-00-0f",
        "upper-hyphen, 02-00-5E-10-00-0F",
        "dot, 0200.5e10.000f",
        "bare, 02005e10000f",
        ", 02:00:5e:10:00:0f"
    })
    void printsEveryForm(String style, String printed) {
        assertThat(Mac.style(style).print("02:00:5e:10:00:0f")).isEqualTo(printed);
    }

    @Test
    void refusesAnUnknownStyle() {
        assertThatThrownBy(() -> Mac.style("roman")).isInstanceOf(WebApplicationException.class);
    }

    @RepeatedTest(20)
    void makesUpLocalAddresses() {
        assertThat(Mac.random()).matches("02(:[0-9a-f]{2}){5}").isNotEqualTo(Mac.random());
    }
}
