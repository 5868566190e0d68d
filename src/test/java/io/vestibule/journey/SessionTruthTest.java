package io.vestibule.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Page;
import io.vestibule.testing.PlainBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is online, as the pages and the captive portal API tell it. */
@QuarkusTest
@TestProfile(Impatient.class)
class SessionTruthTest {

    private static final String TYPE = "application/captive+json";

    @Inject
    Site site;

    @Inject
    ObjectMapper json;

    LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    @Test
    void aReturningGuestIsSeenOnlineToo() {
        var guest = new Guest(lab, "+447700900661", "02:00:5e:00:18:61");
        var registered = guest.register(guest.join("aireos"));
        var password = guest.readText();
        var first = guest.handOver(guest.type(guest.waitForPasswordPage(registered.address()), password));
        online(guest, first.address());
        var resumed = guest.join("aireos");
        assertThat(guest.device()).isEqualTo("captive");
        var second = guest.handOver(guest.type(resumed, password));
        online(guest, second.address());
        assertThat(lab.messages(guest.number())).hasSize(1);
    }

    @Test
    @DisplayName("conformance 24: the landing page alone claims nothing of whoever comes to it")
    void theLandingPageAloneClaimsNothing() {
        var page = new PlainBrowser().get(site.publicUrl() + "/g/visitors/online");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Are you online?").doesNotContain("You are online");
        assertThat(page.html().select("a[href*=/g/visitors]")).isNotEmpty();
    }

    @Test
    @DisplayName("conformance 7, 8: a 9800 leads to the landing page alone, where its browser is known again")
    void aBrowserIsKnownAgain() {
        var guest = new Guest(lab, "+447400500201", "02:00:5e:00:a5:21", PlainBrowser.withCookies());
        var registered = guest.register(guest.join("iosxe"));
        var landed = guest.handOver(guest.type(guest.waitForPasswordPage(registered.address()), guest.readText()));
        assertThat(landed.address()).hasPath("/g/visitors/online").hasNoQuery();
        var online = Awaitility.await().until(() -> guest.browser().get(landed.address()), shown -> shown.text()
                .contains("You are online"));
        assertThat(online.text()).contains("Time left: ");
        guest.browser().submit(online.form("/logout.html"));
        assertThat(guest.device()).isEqualTo("captive");
    }

    @Test
    void aDeviceThatIsOnAlreadyIsToldSoWhenWeKnow() {
        var guest = new Guest(lab, "+447400500202", "02:00:5e:00:a5:22");
        var arrival = lab.join("02:00:5e:00:a5:22", "aireos");
        var registered = guest.register(guest.browser().get(arrival));
        var over = guest.type(guest.waitForPasswordPage(registered.address()), guest.readText());
        online(guest, guest.handOver(over).address(), "02:00:5e:00:a5:22");
        var again = guest.handOver(over);
        assertThat(again.address()).hasPath("/g/visitors/online");
        assertThat(again.text()).contains("You are online").contains("Time left: ");
        var stranger = lab.join("02:00:5e:00:a5:23", "aireos") + "&statusCode=1";
        var told = guest.browser().get(stranger);
        assertThat(told.text()).contains("You are logged in already").doesNotContain("You are online");
        assertThat(told.form("/logout.html").fields()).containsEntry("userStatus", "1");
        assertThat(told.headers().get("content-security-policy")).contains("form-action 'self' http://127.0.0.1");
    }

    @Test
    void aFullAccountMayEndAnotherDevice() {
        var first = new Guest(lab, "+447400500203", "02:00:5e:00:a5:30");
        var registered = first.register(first.join("aireos"));
        var password = first.readText();
        var over = first.type(first.waitForPasswordPage(registered.address()), password);
        online(first, first.handOver(over).address(), "02:00:5e:00:a5:30");
        for (var device = 1; device <= 2; device++) {
            var other = device("3" + device);
            online(other, other.handOver(returns(other, password)).address(), "02:00:5e:00:a5:3" + device);
        }
        var last = device("33");
        var full = last.handOver(returns(last, password));
        assertThat(full.text()).contains("Too many devices");
        assertThat(full.html().select("input[type=radio]")).hasSize(3);
        assertThat(full.body()).doesNotContain("02:00:5e");
        assertThat(last.browser()
                        .submit(full.form("/devices").with("password", password))
                        .text())
                .contains("Choose the device to end");
        var choice = full.form("/devices").with("device", deviceNamed(full, "\u2026a5:30"));
        var ended = Awaitility.await()
                .until(
                        () -> {
                            var wrong = last.browser().submit(choice.with("password", "wrong-one"));
                            assertThat(wrong.address().getPath()).endsWith("/devices");
                            assertThat(first.device()).isEqualTo("online");
                            return last.browser().submit(choice.with("password", password));
                        },
                        page -> page.text().contains("The other device is being taken off"));
        Awaitility.await().until(() -> first.device().equals("captive"));
        var landed = last.handOver(last.type(ended, password));
        online(last, landed.address(), "02:00:5e:00:a5:33");
        assertThat(lab.messages(first.number())).hasSize(1);
    }

    private Guest device(String last) {
        return new Guest(lab, "+447400500203", "02:00:5e:00:a5:" + last);
    }

    /** A further device of somebody who has a password. */
    private static Page returns(Guest guest, String password) {
        var form = guest.join("aireos");
        var login = guest.browser().get(form.html().select("a[href*=/login]").attr("abs:href"));
        return guest.browser()
                .submit(login.form("/login")
                        .with("phone", guest.number())
                        .with("country", "GB")
                        .with("password", password));
    }

    private static String deviceNamed(Page page, String ending) {
        return page.html().select(".tick:contains(" + ending + ") input").attr("value");
    }

    private static void online(Guest guest, URI page) {
        online(guest, page, "02:00:5e:00:18:61");
    }

    private static void online(Guest guest, URI page, String mac) {
        var told = Awaitility.await()
                .until(() -> guest.browser().get(page), shown -> shown.text().contains("You are online"));
        assertThat(told.text()).contains(mac).contains("Time left: ");
        assertThat(guest.device()).isEqualTo("online");
    }

    @Test
    @DisplayName("conformance 22, 24: captive:false only on evidence, with the right type and no caching")
    void theApiTellsTheTruth() throws Exception {
        var answer = capport(TYPE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(TYPE);
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("private", "no-store");
        assertThat(json.readTree(answer.body()).path("captive").asBoolean()).isTrue();
        assertThat(json.readTree(answer.body()).has("seconds-remaining")).isFalse();
        assertThat(json.readTree(answer.body()).has("user-portal-url"))
                .as("plain http")
                .isFalse();

        var guest = new CentralGuest(lab, "662");
        guest.typePassword(lab.joinCentral(guest.mac, "127.0.0.1"));
        var page = guest.getsOnline();
        var online = json.readTree(capport("text/html, " + TYPE).body());
        assertThat(online.path("captive").asBoolean(true)).isFalse();
        assertThat(online.path("seconds-remaining").asLong()).isBetween(80_000L, 86_400L);

        guest.guest.browser().submit(page.form("/logout"));
        Awaitility.await().until(() -> guest.state().equals("captive"));
        assertThat(json.readTree(capport(TYPE).body()).path("captive").asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("conformance 23: opened by a person it leads to the portal, where one can log in")
    void aPersonIsLedToThePortal() throws Exception {
        assertThat(capport("text/html,*/*").statusCode()).isEqualTo(303);
        assertThat(capport("text/html").headers().firstValue("vary").orElse("")).contains("Accept");
        var guest = new Guest(lab, "+447700900663", "02:00:5e:00:18:63");
        guest.joinAgain();
        var form = new PlainBrowser().get(site.publicUrl() + "/capport");
        assertThat(form.address().getPath()).isEqualTo("/g/visitors");
        var registered = guest.register(form);
        guest.joinAgain(); // the controller knows a browser without cookies by its device, which joined last
        guest.handOver(guest.type(guest.waitForPasswordPage(registered.address()), guest.readText()));
        assertThat(guest.device()).isEqualTo("online");
    }

    @Test
    void otherNetworksNameTheirPortal() throws Exception {
        assertThat(capport("/central", "text/html")
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith("/g/central");
        assertThat(capport("/nowhere", TYPE).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> capport(String accept) throws Exception {
        return capport("", accept);
    }

    private HttpResponse<String> capport(String portal, String accept) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site.publicUrl() + "/capport" + portal))
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
