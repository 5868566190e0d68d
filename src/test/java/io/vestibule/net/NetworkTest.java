package io.vestibule.net;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.2.3/9, 10.127.0.1, true",
        "10.1.2.3/9, 10.128.0.1, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "fe80::/10, fe80::1%eth0, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "10.1.0.0/16, ::ffff:10.1.2.3, true",
        "10.1.0.0/16, localhost, false",
        "10.1.0.0/16, '', false",
    })
    void containsTheAddressesThatBeginAlike(String network, String address, boolean within) {
        assertThat(Network.parse(network).orElseThrow().contains(address)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "example.org/8", "10.1.0.0/33", "::/129", "10.1.0.0/", "10.1/16", "1.2.3.999"})
    void isNotMadeOfAnythingElse(String written) {
        assertThat(Network.parse(written)).isEmpty();
    }

    @Test
    void printsAsItWasWritten() {
        assertThat(Network.parse(" 10.1.0.0/16 ").orElseThrow()).hasToString("10.1.0.0/16");
    }
}
