package io.vestibule.journey;

import java.net.URI;
import java.time.Duration;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.net.Site;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** What a guest sees when ISE or the provider is ailing: a true message while it lasts, and a good end afterwards. */
@QuarkusTest
@TestProfile(Impatient.class)
class FaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ISE_DELAYED = "Wi-Fi accounts are delayed, we will text you";
    private static final String TEXT_DELAYED = "We could not send the text. We keep trying";

    @Inject
    Site site;

    LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        heal();
    }

    @AfterEach
    void heal() {
        lab.heal();
        lab.resetIseSettings();
    }

    @ParameterizedTest(name = "ISE {0}")
    @CsvSource({
        "down,01,0",
        "slow,02,8000",
        "hang,03,0",
        "error,04,0",
        "throttle,05,1000",
        "drop-after-commit,06,0",
    })
    void iseAilsAndTheRegistrationEndsWell(String mode, String last, int delayMs) {
        var guest = guest("3" + last);
        lab.fault("ise", mode, delayMs, 1.0);
        var page = guest.register(guest.join("aireos"));
        awaitWords(guest, page.address(), ISE_DELAYED);
        lab.heal();
        getsOnline(guest, page.address());
    }

    @Test
    void iseRefusesOurSponsorUntilAnAdminMendsIt() {
        var guest = guest("311");
        lab.iseSettings("{\"canAccessViaRest\":false}");
        var page = guest.register(guest.join("aireos"));
        awaitWords(guest, page.address(), ISE_DELAYED);
        lab.resetIseSettings();
        getsOnline(guest, page.address());
    }

    @Test
    void iseWantsTokens() {
        var guest = guest("312");
        lab.iseSettings("{\"csrf\":true}");
        getsOnline(guest, guest.register(guest.join("aireos")).address());
    }

    @Test
    void iseHidesPasswords() {
        var guest = guest("313");
        lab.iseSettings("{\"canViewGuestPasswords\":false}");
        getsOnline(guest, guest.register(guest.join("aireos")).address());
    }

    @ParameterizedTest(name = "Twilio {0}")
    @CsvSource({"down,21", "throttle,22"})
    void theProviderTakesNothingForAWhile(String mode, String last) {
        var guest = guest("3" + last);
        lab.fault("sms/twilio", mode);
        var page = guest.register(guest.join("aireos"));
        awaitWords(guest, page.address(), TEXT_DELAYED);
        lab.heal();
        getsOnline(guest, page.address());
    }

    @ParameterizedTest(name = "Twilio {0}")
    @CsvSource({"slow,31", "hang,32", "drop-after-commit,33", "error,34"})
    void nobodyKnowsWhetherTheProviderTookTheText(String mode, String last) {
        var guest = guest("3" + last);
        lab.fault("sms/twilio", mode, 30_000, 1.0);
        var page = guest.register(guest.join("aireos"));
        awaitWords(guest, page.address(), "We cannot tell whether the text went out");
        lab.heal();
        getsOnline(guest, page.address());
    }

    @ParameterizedTest(name = "+447700900{0}")
    @CsvSource({"960,No phone takes texts at this number", "970,This number has been set to get no texts from us"})
    void theNumberIsRefusedAndCorrected(String last, String words) {
        var guest = new Guest(lab, "+447700900" + last, "02:00:5e:00:04:" + last.substring(1));
        var page = guest.register(guest.join("aireos"));
        var trouble = awaitWords(guest, page.address(), words);
        assertThat(lab.messages(guest.number())).isEmpty();
        var right = new Guest(lab, "+4477009004" + last.substring(1), "02:00:5e:00:04:" + last.substring(1));
        var correct = trouble.html().select("a[href*=/number]").first().attr("abs:href");
        var number = guest.browser().get(correct).form("/number");
        var corrected =
                guest.browser().submit(number.with("phone", right.number()).with("country", "GB"));
        getsOnline(right, corrected.address());
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(lab.guests(right.number()))
                .hasSize(1));
        assertThat(lab.guests(guest.number())).isEmpty();
    }

    private Guest guest(String last) {
        return new Guest(lab, "+447700900" + last, "02:00:5e:00:03:" + last.substring(1));
    }

    private Page awaitWords(Guest guest, URI address, String words) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> guest.browser().get(address), page -> page.text().contains(words));
    }

    private void getsOnline(Guest guest, URI registration) {
        guest.handOver(guest.type(guest.waitForPasswordPage(registration), guest.readText()));
        assertThat(guest.device()).isEqualTo("online");
        assertThat(lab.guests(guest.number())).as("accounts").hasSize(1);
        assertThat(lab.messages(guest.number())).as("texts").hasSize(1);
    }
}
