package io.vestibule.journey;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.net.Site;
import io.vestibule.registration.Registration;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.LogLines;
import io.vestibule.testing.Page;
import io.vestibule.testing.PlainBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/** One guest, several tries: what a second form, a second device, a second text and a wrong password lead to. */
@QuarkusTest
@TestProfile(Impatient.class)
@Tag("database")
class RulesTest {

    @Inject
    Site site;

    LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    @Test
    void theSameFormTwiceIsOneRegistration() {
        var guest = guest("501");
        var form = guest.filledIn(guest.join("aireos"));
        var first = guest.browser().post(form);
        var second = guest.browser().post(form);
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
        guest.readText();
        assertThat(lab.guests(guest.number())).hasSize(1);
        assertThat(lab.messages(guest.number())).hasSize(1);
    }

    @Test
    void aSecondFormWithinTheCoolDownSendsNoSecondText() {
        var guest = guest("502");
        guest.register(guest.join("aireos"));
        var password = guest.readText();
        var second = guest.register(new PlainBrowser().get(site.publicUrl() + "/g/visitors"));
        guest.handOver(guest.type(guest.waitForPasswordPage(second.address()), password));
        assertThat(guest.device()).isEqualTo("online");
        assertThat(lab.guests(guest.number())).hasSize(1);
        assertThat(lab.messages(guest.number())).hasSize(1);
    }

    @Test
    @DisplayName("conformance 12: a resend carries the same password, and the page shows how long to wait for it")
    void aResendCarriesTheSamePasswordAndWaitsForItsTurn() {
        var guest = guest("503");
        var page = guest.register(guest.join("aireos"));
        var password = guest.readText();
        var passwordPage = guest.waitForPasswordPage(page.address());
        assertThat(passwordPage.html().select("button[data-wait]").attr("data-wait"))
                .isIn("1", "2");
        assertThat(passwordPage.html().select("noscript").text()).containsPattern("in [12] s");
        var early = guest.browser().submit(passwordPage.form("/resend"));
        assertThat(early.status()).isEqualTo(429);
        assertThat(early.text()).containsPattern("Wait [12] seconds? before asking for another text");
        Awaitility.await()
                .until(() -> guest.browser().post(passwordPage.form("/resend")).status() == 303);
        Awaitility.await().until(() -> lab.messages(guest.number()).size() == 2);
        assertThat(guest.readText()).isEqualTo(password);
        assertThat(lab.guests(guest.number())).hasSize(1);
        guest.joinAgain();
        guest.handOver(guest.type(passwordPage, password));
        assertThat(guest.device()).isEqualTo("online");
    }

    @Test
    void thePasswordIsReadAloudSignBySign() {
        var guest = guest("513");
        var page = guest.register(guest.join("aireos"));
        var password = guest.readText();
        var passwordPage = guest.waitForPasswordPage(page.address());
        Awaitility.await()
                .until(() -> guest.browser().post(passwordPage.form("/call")).status() == 303);
        Awaitility.await().until(() -> lab.messages(guest.number()).size() == 2);
        var said = lab.messages(guest.number()).get(0).path("text").asText();
        assertThat(said)
                .startsWith("Hello. This is your Wi-Fi password for Visitors.")
                .contains(" Once more. ")
                .doesNotContain(password);
        var spelled = password.chars()
                .mapToObj(sign -> Character.isUpperCase(sign)
                        ? "capital " + (char) sign
                        : Character.isLetterOrDigit(sign) ? String.valueOf((char) sign) : "[a-z ]+")
                .collect(Collectors.joining(", "));
        assertThat(said).containsPattern(spelled + "\\. Once more\\. " + spelled);
        Awaitility.await().until(() -> lab.messages(guest.number())
                .get(0)
                .path("status")
                .asText()
                .equals("completed"));
    }

    @Test
    @DisplayName("conformance 27: a phone gets five texts a day and no more")
    void fiveTextsADayAndNoMore() {
        var guest = guest("504");
        var page = guest.register(guest.join("aireos"));
        var form = guest.waitForPasswordPage(page.address()).form("/resend");
        for (var text = 2; text <= 5; text++) {
            Awaitility.await().until(() -> guest.browser().post(form).status() == 303);
        }
        var sixth = Awaitility.await().until(() -> guest.browser().submit(form), answer -> !answer.text()
                .contains("Wait "));
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.text()).contains("You have asked for 5 texts today. Ask at the desk, or try again tomorrow");
        Awaitility.await().until(() -> lab.messages(guest.number()).size() == 5);
    }

    @Test
    @DisplayName(
            "conformance 10, 26: a device that comes back finds the password page, its number masked, with no new text")
    void aDeviceThatComesBackFindsThePasswordPageWithNoNewText() {
        var guest = guest("505");
        guest.register(guest.join("aireos"));
        var password = guest.readText();
        var resumed = Awaitility.await().until(() -> guest.join("aireos"), page -> page.hasForm("/login"));
        assertThat(resumed.text()).doesNotContain("505 ").doesNotContain("7700").contains("05");
        assertThat(resumed.body()).doesNotContain("/number");
        guest.handOver(guest.type(resumed, password));
        assertThat(guest.device()).isEqualTo("online");
        assertThat(lab.messages(guest.number())).hasSize(1);
    }

    @Test
    void fiveWrongPasswordsCloseTheFieldUntilANewText() {
        var guest = guest("506");
        var page = guest.register(guest.join("aireos"));
        var password = guest.readText();
        var passwordPage = guest.waitForPasswordPage(page.address());
        for (var left = 4; left >= 1; left--) {
            assertThat(guest.type(passwordPage, "wrong").text())
                    .contains("That password is not right. " + left + (left == 1 ? " try" : " tries") + " left");
        }
        assertThat(guest.type(passwordPage, "wrong").text()).contains("That was the last try");
        assertThat(guest.type(passwordPage, password).hasForm("login.html")).isFalse();
        Awaitility.await()
                .until(() -> guest.browser().post(passwordPage.form("/resend")).status() == 303);
        guest.handOver(guest.type(guest.waitForPasswordPage(page.address()), password));
        assertThat(guest.device()).isEqualTo("online");
    }

    @Test
    @DisplayName("conformance 11: a guest with a password needs neither address nor MAC")
    void aGuestWithAPasswordNeedsNeitherAddressNorMac() {
        var guest = guest("507");
        guest.register(guest.join("aireos"));
        var password = guest.readText();
        guest.waitForPasswordPage(guest.join("aireos").address());
        var login = guest.browser().get(site.publicUrl() + "/g/visitors/login").form("/login");
        var typed = login.with("phone", guest.number()).with("country", "GB");
        var wrong = guest.browser().submit(typed.with("password", "wrong"));
        var unknown =
                guest.browser().submit(typed.with("phone", "+447700900599").with("password", password));
        assertThat(wrong.text()).contains("That number and password do not belong together");
        assertThat(unknown.text()).contains("That number and password do not belong together");
        var over = guest.browser().submit(typed.with("password", " " + password + " "));
        guest.handOver(over);
        assertThat(guest.device()).isEqualTo("online");
    }

    @Test
    @DisplayName("conformance 9: loading pages, by a phone's helper too, changes nothing and sends nothing")
    void loadingPagesChangesNothingAndSendsNothing() {
        var guest = guest("508");
        var page = guest.join("aireos");
        for (var load = 0; load < 5; load++) {
            guest.join("aireos");
            guest.browser().get(page.address());
        }
        var registered = guest.register(page);
        guest.readText();
        guest.waitForPasswordPage(registered.address());
        var own = registered.address().toString().replaceAll("\\?.*", "");
        var before = registrations();
        for (var browser : List.of(guest.browser(), PlainBrowser.named("CaptiveNetworkSupport-443.120.2 wispr"))) {
            for (var path : List.of("", "/number", "/state", "/devices", "?status=refused")) {
                assertThat(browser.get(own + path).status()).isLessThan(500);
            }
            var arrival = lab.join("02:00:5e:00:05:08", "aireos").toString();
            for (var digit = 1; digit <= 5; digit++) {
                browser.get(arrival + "&statusCode=" + digit);
            }
            for (var path : List.of("", "/login", "/online", "/aup", "/help")) {
                assertThat(browser.get(site.publicUrl() + "/g/visitors" + path).status())
                        .isEqualTo(200);
            }
            assertThat(browser.get(arrival).hasForm("/login")).isTrue();
        }
        assertThat(registrations()).isEqualTo(before);
        assertThat(lab.messages(guest.number())).hasSize(1);
        assertThat(lab.guests(guest.number())).hasSize(1);
    }

    private static long registrations() {
        return QuarkusTransaction.requiringNew().call(() -> Registration.count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|GB|on|Enter your mobile number",
                "+46 70 1|SE|on|This number is too short for Sweden. Check it, or choose another country",
                "020 7946 0958|GB|on|Texts cannot reach this number. Enter a mobile number",
                "07911 123456|GB|''|Accept the terms to go on",
            })
    void saysWhatIsWrongAndKeepsWhatWasTyped(String phone, String country, String aup, String words) {
        var browser = new PlainBrowser();
        var form = browser.get(site.publicUrl() + "/g/visitors").form("/registrations");
        var answer = browser.submit(
                form.with("phone", phone).with("country", country).with("aup", aup));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.title()).startsWith("Error:");
        assertThat(answer.text()).contains("There is a problem").contains(words);
        assertThat(answer.form("/registrations").fields())
                .containsEntry("phone", phone)
                .containsEntry("country", country);
    }

    @Test
    void failureOfTheControllerIsSaidAndTheNumberKept() {
        var guest = guest("509");
        guest.register(guest.join("aireos"));
        guest.readText();
        var address = lab.join("02:00:5e:00:05:09", "aireos");
        var refused = Awaitility.await()
                .until(() -> guest.browser().get(address + "&statusCode=5"), page -> page.hasForm("/login"));
        assertThat(refused.text()).contains("The network did not take that password");
        for (var status = 1; status <= 4; status++) {
            var page = guest.browser().get(address + "&statusCode=" + status);
            assertThat(page.status()).isLessThan(500);
            assertThat(page.hasForm("login.html")).isFalse();
        }
        assertThat(guest.browser()
                        .get(address.toString().replace("/g/visitors?", "/g/visitors?r=fail&"))
                        .text())
                .contains("The network did not take that password");
    }

    @Test
    @DisplayName("conformance 2: a stranger's login address gets no form, an error and a line in the log")
    void aStrangersLoginAddressGetsNoForm() {
        try (var log = LogLines.all()) {
            var page = new PlainBrowser()
                    .get(site.publicUrl()
                            + "/g/visitors?switch_url=https://evil.example/login.html&client_mac=02:00:5e:00:05:10");
            isStopped(page);
            var reference = page.text().replaceAll(".*reference: (\\w+).*", "$1");
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("https://evil.example/login.html"))
                    .anyMatch(line -> line.contains(reference));
        }
    }

    private static void isStopped(Page page) {
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).doesNotContain("evil.example");
        assertThat(page.html().select("form")).isEmpty();
        assertThat(page.text()).contains("reference");
    }

    @Test
    void theFirstPageIsSmallAndAsksNobodyElse() {
        var page = new PlainBrowser().get(site.publicUrl() + "/g/visitors");
        assertThat(page.html().select("[src], link[href]").eachAttr("abs:src")).allSatisfy(address -> assertThat(
                        address)
                .matches(own -> own.isEmpty() || own.startsWith(site.publicUrl().toString())));
        assertThat(zipped(page)).isLessThan(14 * 1024);
        assertThat(page.headers().get("cache-control").toLowerCase(Locale.ROOT)).contains("no-store");
    }

    private static int zipped(Page page) {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(out)) {
            zip.write(page.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.size();
    }

    private Guest guest(String last) {
        return new Guest(lab, "+447700900" + last, "02:00:5e:00:05:" + last.substring(1));
    }

    /** Nothing here takes longer than this on a busy machine. */
    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }
}
