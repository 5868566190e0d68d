package io.vestibule.journey;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.net.Site;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.LogLines;
import io.vestibule.testing.Page;
import io.vestibule.testing.PlainBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/** Local web authentication, the form for the controller and what comes back from it, on AireOS and on a Catalyst 9800. */
@QuarkusTest
@TestProfile(Impatient.class)
class LocalWebAuthTest {

    private static final String TRAP = "\"><b>&😀'";

    @Inject
    Site site;

    private final PlainBrowser browser = new PlainBrowser();
    private LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    private Guest guest(String last) {
        return new Guest(lab, "+4474005001" + last, "02:00:5e:00:a5:" + last);
    }

    private Page handOver(Guest guest, String kind) {
        var registered = guest.register(guest.join(kind));
        return guest.type(guest.waitForPasswordPage(registered.address()), guest.readText());
    }

    @ParameterizedTest
    @CsvSource({"aireos, 01", "iosxe, 02"})
    @DisplayName("conformance 3, 5, 7: a real form goes to the controller, and the policy lets it go nowhere else")
    void theFormForTheController(String kind, String last) {
        var guest = guest(last);
        var page = handOver(guest, kind);
        var form = page.form("/login.html");
        assertThat(form.method()).isEqualTo("post");
        assertThat(form.fields())
                .containsOnlyKeys(
                        "username",
                        "password",
                        "buttonClicked",
                        "redirect_url",
                        "err_flag",
                        "err_msg",
                        "info_flag",
                        "info_msg")
                .containsEntry("password", guest.readText())
                .containsEntry("buttonClicked", "4")
                .containsEntry("err_flag", "0");
        assertThat(form.fields().get("redirect_url")).startsWith(site.publicUrl() + "/g/visitors/online?r=");
        assertThat(page.html().select("button, input[type=submit]")).hasSize(1);
        assertThat(formTargets(page))
                .containsExactlyInAnyOrder("'self'", origin(form.action()), origin(site.publicUrl()));
        assertThat(formTargets(guest.join(kind))).containsExactly("'self'");
    }

    private static Set<String> formTargets(Page page) {
        var policy = page.headers().get("content-security-policy");
        return Set.of(policy.replaceAll(".*form-action ([^;]*).*", "$1").split(" "));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    @Test
    @DisplayName("conformance 8: after the login a whole page of ours tells the time left, and logs out")
    void theOnlinePage() {
        var guest = guest("03");
        var landed = guest.handOver(handOver(guest, "aireos"));
        assertThat(landed.address().getPath()).isEqualTo("/g/visitors/online");
        assertThat(landed.headers().get("content-type")).startsWith("text/html");
        var online = Awaitility.await().until(() -> guest.browser().get(landed.address()), page -> page.text()
                .contains("You are online"));
        assertThat(online.text()).contains("Time left: ");
        assertThat(guest.device()).isEqualTo("online");
        assertThat(formTargets(online))
                .contains(origin(online.form("/logout.html").action()));
        guest.browser().submit(online.form("/logout.html"));
        assertThat(guest.device()).isEqualTo("captive");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Get on the Wi-Fi",
        "&statusCode=1, You are logged in already",
        "&statusCode=2, This network is not ready",
        "&statusCode=3, Already in use",
        "&statusCode=4, Please wait",
        "&statusCode=5, I already have a password",
        "&statusCode=9, I already have a password",
        "&r=fail, I already have a password",
    })
    @DisplayName("conformance 6, 7: each status has its own page, and none tries again by itself")
    void everyStatus(String status, String title) {
        for (var kind : new String[] {"aireos", "iosxe"}) {
            var address = lab.join("02:00:5e:00:a5:04", kind).toString();
            var page = browser.get(address.replaceFirst("\\?", "?" + status.replaceFirst("&(.*)", "$1&")));
            assertThat(page.html().select("h1").text()).as(kind).isEqualTo(title);
            triesNothingByItself(page);
        }
    }

    @ParameterizedTest
    @CsvSource({"aireos, 05", "iosxe, 06"})
    @DisplayName("conformance 6, 7: a guest whom we know finds each status' own page, and none tries again by itself")
    void everyStatusOfAGuestWeKnow(String kind, String last) {
        var guest = guest(last);
        guest.waitForPasswordPage(guest.register(guest.join(kind)).address());
        var address = lab.join("02:00:5e:00:a5:" + last, kind).toString();
        var shown = new HashSet<String>();
        for (var status : new String[] {"&statusCode=1", "&statusCode=2", "&statusCode=3", "&statusCode=4", ""}) {
            var page = guest.browser().get(address + status);
            assertThat(page.status()).isLessThan(500);
            assertThat(shown.add(page.html().select("h1").text()))
                    .as(status + " " + shown)
                    .isTrue();
            triesNothingByItself(page);
        }
        for (var status : new String[] {"&statusCode=5", "&statusCode=7", "&r=fail"}) {
            var refused = guest.browser().get(address.replaceFirst("\\?", "?" + status.substring(1) + "&"));
            assertThat(refused.text()).as(status).contains("The network did not take that password");
            assertThat(refused.hasForm("/login")).isTrue();
            assertThat(refused.hasForm("/resend")).isTrue();
            triesNothingByItself(refused);
        }
    }

    private static void triesNothingByItself(Page page) {
        assertThat(page.html().select("[data-send], form[action$=login.html], meta[http-equiv=refresh]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"aireos, 11", "iosxe, 12"})
    @DisplayName("conformance 6, 7: while RADIUS is silent the right password is not blamed, and nothing tries again")
    void radiusIsSilent(String kind, String last) {
        var guest = guest(last);
        var over = handOver(guest, kind);
        lab.fault("radius", "down");
        var refused = guest.handOver(over);
        assertThat(refused.text()).contains("Your password is right, but the network did not take it");
        assertThat(guest.device()).isEqualTo("captive");
        triesNothingByItself(refused);
        lab.fault("radius", "slow", 300, 1.0);
        guest.handOver(guest.type(refused, guest.readText()));
        assertThat(guest.device()).isEqualTo("online");
    }

    @Test
    @DisplayName("conformance 25: a phone's own probe address is never where the guest is led")
    void probeHostsAreReplaced() {
        var address = lab.joinAs(Map.of(
                "mac", "02:00:5e:00:a5:07", "kind", "aireos", "redirect", "captive.apple.com/hotspot-detect.html"));
        assertThat(address.toString()).endsWith("redirect=captive.apple.com/hotspot-detect.html");
        var guest = guest("07");
        var registered = guest.register(guest.browser().get(address));
        var page = guest.type(guest.waitForPasswordPage(registered.address()), guest.readText());
        assertThat(page.body()).doesNotContain("apple.com");
        assertThat(guest.handOver(page).address().getPath()).isEqualTo("/g/visitors/online");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aireos", "iosxe"})
    @DisplayName("conformance 1, 7, 26: every knob of a controller's redirect is borne, and what it says is escaped")
    void everyKnob(String kind) {
        var last = kind.equals("aireos") ? "08" : "09";
        for (var knob : Map.of(
                        "omitMac",
                        (Object) true,
                        "macStyle",
                        "upper-hyphen",
                        "redirect",
                        "evil.example/%3Cb%3E?a=1&b=2&switch_url=https://evil.example/login.html",
                        "ssid",
                        TRAP)
                .entrySet()) {
            var wish = Map.of("mac", "02:00:5e:00:a5:" + last, "kind", kind, knob.getKey(), knob.getValue());
            var address = lab.joinAs(wish);
            try (var log = LogLines.all()) {
                var page = browser.get(address);
                assertThat(page.status()).as(knob.toString()).isEqualTo(200);
                assertThat(page.hasForm("/registrations")).as(knob.toString()).isTrue();
                assertThat(page.body()).doesNotContain("<b>").doesNotContain(TRAP);
                assertThat(log.lines()).noneMatch(line -> line.contains("<b>") || line.contains("\n"));
            }
        }
        var guest = guest(last);
        var trapped = lab.joinAs(
                Map.of("mac", "02-00-5E-00-A5-" + last, "kind", kind, "ssid", TRAP, "macStyle", "upper-hyphen"));
        guest.register(guest.browser().get(trapped));
        var password = guest.readText();
        var resumed = guest.waitForPasswordPage(lab.join("02:00:5e:00:a5:" + last, kind));
        guest.handOver(guest.type(resumed, password));
        assertThat(guest.device()).isEqualTo("online");
    }

    @Test
    @DisplayName("conformance 28: the password stands in no address and no log, and no page with it is kept")
    void thePasswordStaysSecret() {
        var guest = guest("10");
        try (var log = LogLines.all()) {
            var registered = guest.register(guest.join("aireos"));
            var password = guest.readText();
            var page = guest.waitForPasswordPage(registered.address());
            var wrong = guest.type(page, password + "x");
            assertThat(wrong.body()).doesNotContain(password);
            var over = guest.type(page, password);
            assertThat(over.headers().get("cache-control")).contains("no-store");
            assertThat(over.headers().get("referrer-policy")).isEqualTo("no-referrer");
            var landed = guest.handOver(over);
            for (var seen : new Page[] {page, wrong, over, landed}) {
                assertThat(seen.address().toString()).doesNotContain(password);
            }
            assertThat(landed.body()).doesNotContain(password);
            Awaitility.await()
                    .until(() -> guest.browser().get(landed.address()).text().contains("You are online"));
            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(password));
        }
    }
}
