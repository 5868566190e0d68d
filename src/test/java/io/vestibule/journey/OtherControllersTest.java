package io.vestibule.journey;

import java.net.URI;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.net.Site;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole journey through each other vendor's way, over HTTP and without script. */
@QuarkusTest
class OtherControllersTest {

    @Inject
    Site site;

    LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    @ParameterizedTest
    @CsvSource({
        "merakisign,/login,You are online,01",
        "aruba,/cgi-bin/login,You are online,02",
        "ruckus,/login,,03",
        "chilli,/logon,You are online,04",
        "merakiclick,/grant,You should be online,05",
        "opennds,/opennds_auth/,You should be online,06",
    })
    void theBrowserGoesToTheController(String kind, String action, String words, String number) {
        var guest = new Guest(lab, "+4477009004" + number, "02:00:5e:00:04:" + number);
        var form = guest.joinAndType(kind).form(action);
        var landed = send(guest, form);
        assertThat(landed.status()).isLessThan(400);
        assertThat(guest.device()).isEqualTo("online");
        if (words != null) {
            Awaitility.await().untilAsserted(() -> assertThat(
                            guest.browser().get(landed.address()).text())
                    .contains(words));
        }
    }

    @Test
    void aSecondDeviceLogsInWithTheSamePassword() {
        var first = new Guest(lab, "+447400600003", "02:00:5e:10:06:03");
        first.joinAndType("opennds");
        var second = new Guest(lab, first.number(), "02:00:5e:10:06:04");
        var login = follow(second, second.join("opennds"), "I already have a password");
        var back = follow(second, login, "I need a password");
        var form = follow(second, back, "I already have a password").form("/login");
        var handOver = second.browser()
                .submit(form.with("phone", second.number())
                        .with("country", "GB")
                        .with("password", first.readText()));
        second.browser().get(handOver.form("/opennds_auth/").query());
        assertThat(second.device()).isEqualTo("online");
    }

    private static Page follow(Guest guest, Page page, String words) {
        var link = page.html().select("a:containsOwn(" + words + ")").first();
        assertThat(link).as(words).isNotNull();
        return guest.browser().get(link.attr("abs:href"));
    }

    @Test
    void coovaChilliLeadsToThePortalWhateverComesOfALogin() {
        var guest = new Guest(lab, "+447400600002", "02:00:5e:10:06:02");
        var address = guest.joinAndType("chilli").form("/logon").query();
        var wrong = URI.create(address.toString().replaceFirst("password=[0-9a-f]{4}", "password=0000"));
        var refused = guest.browser().get(wrong);
        assertThat(refused.text()).contains("Your password is right, but the network did not take it");
        assertThat(guest.browser().get(address).text())
                .as("that challenge is used up")
                .contains("Your password is right, but the network did not take it");
        assertThat(guest.device()).isEqualTo("captive");
        var handOver = guest.type(guest.join("chilli"), guest.readText());
        var online = guest.browser().get(handOver.form("/logon").query());
        assertThat(online.address().getPath()).isEqualTo("/g/visitors/online");
        assertThat(guest.device()).isEqualTo("online");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(guest.browser().get(online.address()).text()).contains("You are online"));
        var logout = guest.browser().get(online.address()).form("/logoff");
        assertThat(guest.browser().get(logout.action()).hasForm("/login")).isTrue();
        assertThat(guest.device()).isEqualTo("captive");
    }

    @ParameterizedTest
    @CsvSource({
        "merakisign,/login,11",
        "aruba,/cgi-bin/login,12",
        "ruckus,/login,13",
        "chilli,/logon,14",
    })
    void whileRadiusIsSilentNobodyIsLetOn(String kind, String action, String number) {
        var guest = new Guest(lab, "+4474006000" + number, "02:00:5e:10:06:" + number);
        var handOver = guest.joinAndType(kind);
        lab.fault("radius", "down");
        send(guest, handOver.form(action));
        assertThat(guest.device()).isEqualTo("captive");
        lab.fault("radius", "slow", 300, 1.0);
        send(guest, handOver.form(action));
        assertThat(guest.device()).isEqualTo("online");
    }

    @Test
    void smartZoneIsAskedAgainWhenRadiusWasSilent() {
        lab.fault("radius", "down");
        var guest = new Guest(lab, "+447400600015", "02:00:5e:10:06:15");
        var online = guest.joinAndType("smartzone");
        Awaitility.await().untilAsserted(() -> assertThat(
                        guest.browser().get(online.address()).text())
                .contains("The network is slow to answer"));
        assertThat(guest.device()).isEqualTo("captive");
        lab.heal();
        Awaitility.await().untilAsserted(() -> assertThat(guest.device()).isEqualTo("online"));
    }

    private static Page send(Guest guest, Page.Form form) {
        return form.method().equals("get")
                ? guest.browser().get(form.query())
                : guest.browser().submit(form);
    }

    @Test
    void openNdsKnowsWhoIsOnAndLetsHimLogOut() {
        var guest = new Guest(lab, "+447400600001", "02:00:5e:10:06:01");
        var address = guest.joinAndType("opennds").form("/opennds_auth/").query();
        var wrong = URI.create(address.toString().replaceFirst("tok=[0-9a-f]{8}", "tok=00000000"));
        assertThat(guest.browser().get(wrong).address().getPath()).startsWith("/g/visitors/r/");
        assertThat(guest.device()).isEqualTo("captive");
        var landed = guest.browser().get(address);
        assertThat(guest.device()).isEqualTo("online");
        assertThat(guest.browser().get(address).text())
                .contains("You are logged in already")
                .doesNotContain("You are online");
        guest.browser().get(landed.form("/opennds_deny/").action());
        assertThat(guest.device()).isEqualTo("captive");
    }

    @ParameterizedTest
    @CsvSource({"unifi,07", "smartzone,08"})
    void weAskTheController(String kind, String number) {
        var guest = new Guest(lab, "+4477009004" + number, "02:00:5e:00:04:" + number);
        var online = guest.joinAndType(kind);
        assertThat(online.address().getPath()).isEqualTo("/g/visitors/online");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(guest.browser().get(online.address()).text()).contains("You are online"));
        assertThat(guest.device()).isEqualTo("online");
    }

    @Test
    void aPasswordThatWasErasedIsFetchedBeforeItIsCompared() {
        var guest = new Guest(lab, "+447700900409", "02:00:5e:00:04:09");
        var online = guest.joinAndType("unifi");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(guest.browser().get(online.address()).text()).contains("You are online"));
        var password = guest.readText();
        var again = guest.join("unifi");
        assertThat(again.hasForm("/login")).isTrue();
        var refused = guest.type(again, password);
        assertThat(refused.text()).contains("We have to fetch your password");
        Awaitility.await()
                .untilAsserted(() -> assertThat(guest.type(guest.browser().get(again.address()), "wrong-one")
                                .text())
                        .doesNotContain("We have to fetch your password"));
        assertThat(guest.device()).isEqualTo("captive");
        assertThat(guest.type(guest.browser().get(again.address()), password)
                        .address()
                        .getPath())
                .isEqualTo("/g/visitors/online");
        Awaitility.await().untilAsserted(() -> assertThat(guest.device()).isEqualTo("online"));
    }
}
