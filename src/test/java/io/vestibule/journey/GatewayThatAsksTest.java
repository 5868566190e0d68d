package io.vestibule.journey;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vestibule.access.Polls;
import io.vestibule.access.WaitingGuests;
import io.vestibule.net.Site;
import io.vestibule.secret.Hash;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.LogLines;
import io.vestibule.testing.Page;
import io.vestibule.testing.PlainBrowser;
import io.vestibule.testing.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** The journey where the gateway comes and asks whom to let on: openNDS 10 at level 4, played here word for word. */
@QuarkusTest
class GatewayThatAsksTest {

    private static final String NONE = "none";

    @Inject
    Site site;

    LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    /** One openNDS. */
    private final class Gateway {

        private final String name;
        private final PlainBrowser watcher = new PlainBrowser();

        Gateway(String name) {
            this.name = name;
        }

        URI redirect(String hid) {
            var list = "hid=" + hid + ", clientip=198.51.100.7, gatewayname=" + name
                    + ", version=10.3.1, gatewayaddress=192.0.2.1:2050, originurl=http%3a%2f%2fneverssl.example%2f";
            return URI.create(portal() + "?fas=" + base64(list));
        }

        String asks(String action, String payload) {
            return watcher.get(portal() + "?auth_get=" + action + "&gatewayhash=" + Hash.sha256Hex(name) + "&payload="
                            + base64(payload))
                    .body();
        }

        String posts(String payload) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("auth_get", "view");
            fields.put("gatewayhash", Hash.sha256Hex(name));
            fields.put("payload", base64(payload));
            return watcher.post(new Page.Form("post", URI.create(portal()), fields))
                    .body();
        }
    }

    private String portal() {
        return site.publicUrl() + "/g/visitors";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The endpoint's name in the list: of its id and the key that we share. */
    private static String key(String hid) {
        return Hash.sha256Hex(hid + "lab-fas");
    }

    /** Registers and logs in; the page that waits for the gateway. */
    private Page loggedIn(Gateway gateway, String hid, String number) {
        var guest = new Guest(lab, number, "");
        var waiting = guest.register(guest.browser().get(gateway.redirect(hid)));
        return guest.type(guest.waitForPasswordPage(waiting.address()), guest.readText());
    }

    private static String now(Page page) {
        return new PlainBrowser().get(page.address()).text();
    }

    @Test
    void theGatewayAsksLetsOnAndSaysSo() {
        var gateway = new Gateway("Lobby%20Node%3a020000000001%20");
        assertThat(gateway.asks("view", NONE)).isEqualTo("*");
        var page = loggedIn(gateway, "3b2f1c", "+447400600101");
        assertThat(now(page)).doesNotContain("You are online");
        assertThat(gateway.asks("clear", NONE)).isEqualTo("ack");
        assertThat(gateway.asks("view", NONE)).matches("\\* " + key("3b2f1c") + "%20\\d{4}%200%200%200%200");
        assertThat(gateway.asks("view", "*")).isEqualTo("ack");
        assertThat(gateway.posts(NONE))
                .as("as long as it does not say that it has")
                .contains(key("3b2f1c"));
        assertThat(gateway.asks("view", "* " + key("3b2f1c"))).isEqualTo("ack");
        assertThat(gateway.asks("view", NONE)).isEqualTo("*");
        assertThat(now(page)).contains("You are online");
    }

    @Test
    void whoAsksFromElsewhereIsToldNothingAndNotBelieved() {
        var gateway = new Gateway("Balcony");
        var page = loggedIn(gateway, "watched", "+447400500401");
        for (var payload : List.of(NONE, "* " + key("watched"))) {
            try (var log = LogLines.of(Polls.class)) {
                var query = "auth_get=view&gatewayhash=" + Hash.sha256Hex("Balcony") + "&payload=" + base64(payload);
                assertThat(RawHttp.from("127.0.0.2", "GET /g/visitors?" + query + " HTTP/1.1", "")
                                .body())
                        .contains("<!DOCTYPE html>")
                        .doesNotContain(key("watched"));
                var form = "POST /g/visitors HTTP/1.1\nContent-Type: application/x-www-form-urlencoded";
                assertThat(RawHttp.from("127.0.0.2", form, query).status()).isEqualTo(405);
                assertThat(log.lines()).hasSize(2).allMatch(line -> line.startsWith("127.0.0.2 asks"));
            }
        }
        assertThat(now(page)).doesNotContain("You are online");
        assertThat(gateway.asks("view", NONE)).contains(key("watched"));
    }

    @Test
    void endpointsThatAreGoneKeepNobodyWaiting() {
        var gateway = new Gateway("Garden");
        var wanted = new ArrayList<String>();
        for (var number : List.of("02", "03", "04", "05", "06")) {
            loggedIn(gateway, "gone" + number, "+4474006001" + number);
            wanted.add(key("gone" + number));
        }
        var named = new HashSet<String>();
        for (var turn = 0; turn < 2; turn++) {
            var list = gateway.asks("view", NONE);
            wanted.stream().filter(list::contains).forEach(named::add);
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void whomNoGatewayTakesHasToAskAgain() {
        var gateway = new Gateway("Cellar");
        var page = loggedIn(gateway, "late", "+447400600107");
        WaitingGuests.asked(key("late"), Duration.ofMinutes(11));
        assertThat(gateway.asks("view", NONE)).isEqualTo("*");
        assertThat(now(page)).contains("did not let you on");
    }

    @Test
    void whoseAccountIsOverIsNotLetOn() {
        var gateway = new Gateway("Attic");
        loggedIn(gateway, "over", "+447400600108");
        WaitingGuests.accountIsOver(key("over"));
        assertThat(gateway.asks("view", NONE)).isEqualTo("*");
    }
}
