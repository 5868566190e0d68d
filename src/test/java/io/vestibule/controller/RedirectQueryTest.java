package io.vestibule.controller;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedirectQueryTest {

    private static final Set<String> KNOWN = Set.of("switch_url", "client_mac", "wlan", "redirect", "statusCode");

    @Test
    void takesRawAddressesAsTheyStand() {
        var query = parse("switch_url=https://guest-login.example.org/login.html&client_mac=02:00:5e:10:00:01"
                + "&wlan=Visitors&redirect=neverssl.example/a?b=1&c=2");
        assertThat(query.get("switch_url")).isEqualTo("https://guest-login.example.org/login.html");
        assertThat(query.get("client_mac")).isEqualTo("02:00:5e:10:00:01");
        assertThat(query.get("redirect")).isEqualTo("neverssl.example/a?b=1&c=2");
    }

    @Test
    void takesPercentEncodedAddressesToo() {
        assertThat(parse("switch_url=https%3A%2F%2Fguest-login.example.org%2Flogin.html")
                        .get("switch_url"))
                .isEqualTo("https://guest-login.example.org/login.html");
    }

    @Test
    void endsTheGuestsAddressAtTheNextKnownName() {
        var query = parse("redirect=a.example/?x=1&y=2&statusCode=5");
        assertThat(query.get("redirect")).isEqualTo("a.example/?x=1&y=2");
        assertThat(query.get("statusCode")).isEqualTo("5");
    }

    @Test
    void anUnknownNameElsewhereSpoilsNothing() {
        var query = parse("ap_name=lobby&switch_url=https://c.example/login.html&ap_group=1&wlan=Visitors");
        assertThat(query.get("switch_url")).isEqualTo("https://c.example/login.html");
        assertThat(query.get("wlan")).isEqualTo("Visitors");
    }

    @Test
    void theFirstOfARepeatedNameWins() {
        assertThat(parse("switch_url=a&redirect=x&switch_url=b").get("switch_url"))
                .isEqualTo("a");
    }

    @Test
    void leavesBrokenEncodingAsItIs() {
        assertThat(parse("wlan=50%&client_mac=%zz%4").get("wlan")).isEqualTo("50%");
        assertThat(parse("wlan=50%&client_mac=%zz%4").get("client_mac")).isEqualTo("%zz%4");
        assertThat(parse("wlan=%C3%28%ff").get("wlan")).isNotNull();
    }

    @Test
    void survivesNothingAndTooMuch() {
        assertThat(RedirectQuery.parse(null, KNOWN, Set.of("redirect")).get("wlan"))
                .isNull();
        assertThat(parse("").get("wlan")).isNull();
        assertThat(parse("&&&==&=&wlan").get("wlan")).isEmpty();
        assertThat(parse("wlan=" + "a".repeat(100_000)).get("wlan")).hasSizeLessThan(10_000);
    }

    private static RedirectQuery parse(String query) {
        return RedirectQuery.parse(query, KNOWN, Set.of("redirect"));
    }
}
