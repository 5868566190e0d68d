package io.vestibule.net;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MacAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"02:00:5e:10:00:01", "02-00-5E-10-00-01", "0200.5e10.0001", "02005E100001", "02:00:5E:10:00:01"})
    void readsEverySpelling(String typed) {
        assertThat(MacAddress.parse(typed)).contains(new MacAddress("02:00:5e:10:00:01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "02:00:5e:10:00", "02:00:5e:10:00:01:02", "zz:00:5e:10:00:01", "<script>", "٠٢005e100001"})
    void refusesTheRest(String typed) {
        assertThat(MacAddress.parse(typed)).isEmpty();
        assertThat(MacAddress.parse(null)).isEmpty();
    }

    @Test
    void anSsidIsHarmlessToPrint() {
        assertThat(Ssid.parse("Vis\u0000itors\r\nX")).contains(new Ssid("VisitorsX"));
        assertThat(Ssid.parse("☕".repeat(11))).isEmpty();
        assertThat(Ssid.parse(null)).isEmpty();
        assertThat(Ssid.parse(" ")).isEmpty();
    }
}
