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

    private static void online(Guest guest, URI page) {
        var told = Awaitility.await()
                .until(() -> guest.browser().get(page), shown -> shown.text().contains("You are online"));
        assertThat(told.text()).contains("02:00:5e:00:18:61").contains("Time left: ");
        assertThat(guest.device()).isEqualTo("online");
    }

    @Test
    @DisplayName("conformance 22 and 24: captive:false only on evidence, with the right type and no caching")
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
