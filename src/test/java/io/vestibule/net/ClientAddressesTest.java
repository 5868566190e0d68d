package io.vestibule.net;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressesTest {

    private static final String GUEST = "203.0.113.9";
    private final ClientAddresses behindProxies = new ClientAddresses(List.of("10.1.0.0/24", "2001:db8:1::/48"));

    @Test
    void withoutProxiesTheConnectionCounts() {
        var direct = new ClientAddresses(List.of());
        assertThat(direct.of(GUEST, List.of())).isEqualTo(GUEST);
        assertThat(direct.of(GUEST, List.of("192.0.2.1"))).isEqualTo(GUEST);
    }

    @Test
    void aProxySaysWhoAskedIt() {
        assertThat(behindProxies.of("10.1.0.5", List.of(GUEST))).isEqualTo(GUEST);
        assertThat(behindProxies.of("10.1.0.5", List.of(GUEST + ", 10.1.0.6"))).isEqualTo(GUEST);
        assertThat(behindProxies.of("2001:db8:1::5", List.of("[2001:db8:2::7]:4711")))
                .isEqualTo("2001:db8:2::7");
        assertThat(behindProxies.of("10.1.0.5", List.of(GUEST + ":4711"))).isEqualTo(GUEST);
    }

    @Test
    void anAddressHasOneNameOnly() {
        assertThat(behindProxies.of("0:0:0:0:0:0:0:1", List.of())).isEqualTo("::1");
        assertThat(behindProxies.of("2001:db8:1::5", List.of("2001:DB8:0:0::9")))
                .isEqualTo("2001:db8::9");
    }

    @Test
    void whatAClientMadeUpIsNotBelieved() {
        assertThat(behindProxies.of("10.1.0.5", List.of("192.0.2.1, " + GUEST))).isEqualTo(GUEST);
        assertThat(behindProxies.of("10.1.0.5", List.of("192.0.2.1", GUEST))).isEqualTo(GUEST);
        assertThat(behindProxies.of(GUEST, List.of("10.1.0.7"))).isEqualTo(GUEST);
        assertThat(behindProxies.of("10.1.0.5", List.of("unknown"))).isEqualTo("10.1.0.5");
        assertThat(behindProxies.of("10.1.0.5", List.of("0.0.0.0/0"))).isEqualTo("10.1.0.5");
    }

    @Test
    void saysWhatIsNoNetwork() {
        assertThat(new ClientAddresses(List.of("proxy.example.org")).problems())
                .singleElement()
                .asString()
                .contains("vestibule.trusted-proxies");
        assertThat(behindProxies.problems()).isEmpty();
    }
}
