package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Guests;
import io.vestibule.guest.Person;
import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.registration.Registration;
import io.vestibule.registration.RegistrationState;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff can do about a text, by role, and how a refusal reads. */
@QuarkusTest
class TextActionsTest {

    private static final String PAGE = "/sponsor/deliveries/";
    private static int counter;

    @Inject
    SampleTexts samples;

    @Inject
    Guests guests;

    @Inject
    Deliveries deliveries;

    @Inject
    Keeper keeper;

    @Inject
    Site site;

    private PhoneNumber phone;
    private Delivery text;

    @BeforeEach
    void aTextThatFailed() {
        samples.clear();
        phone = new PhoneNumber("+44740055%04d".formatted(counter++));
        var guest = Commit.of("test", this::guest);
        text = samples.text(phone.e164(), "GB", DeliveryState.FAILED, Duration.ofMinutes(2));
        text.subject = guest.id;
        text.phone = keeper.seal("delivery.phone", phone.e164());
        samples.store(text);
    }

    @AfterEach
    void clear() {
        // what was really sent has its own tasks and receipts, which must not meet an empty table
        Awaitility.await().until(() -> Commit.read(() -> Delivery.allFor(text.subject)).stream()
                .allMatch(sent -> sent.text == null));
        samples.clear();
        Commit.of("test", () -> {
            Registration.delete("guestId", text.subject);
            Guest.deleteById(text.subject);
        });
    }

    private Guest guest() {
        var wish = new Guests.Wish("visitors", "Contractor", Optional.empty(), Duration.ofHours(1));
        var guest = guests.forPhone(phone, "GB", wish, Person.UNNAMED);
        guest.state = GuestState.ACTIVE;
        guest.passwordSealed = keeper.seal("password", "k7m2p9qa");
        var journey = new Registration();
        journey.id = UUID.randomUUID();
        journey.nonce = journey.id.toString();
        journey.portal = "visitors";
        journey.guestId = guest.id;
        journey.state = RegistrationState.READY;
        journey.locale = "en";
        journey.createdAt = samples.now();
        journey.updatedAt = journey.createdAt;
        journey.persist();
        return guest;
    }

    private Response post(String who, String action, Map<String, String> form) {
        return Staff.browser(Staff.signedIn(who))
                .header("Origin", site.publicUrl().toString())
                .formParams(form)
                .post(PAGE + text.id + "/" + action);
    }

    @ParameterizedTest
    @CsvSource({
        "desk, resend, 303",
        "sponsor, resend, 303",
        "admin, resend, 303",
        "auditor, resend, 403",
        "desk, elsewhere, 403",
        "sponsor, elsewhere, 303",
        "auditor, elsewhere, 403",
        "desk, call, 403",
        "auditor, call, 403",
        "desk, number, 403",
        "auditor, number, 403",
        "desk, reveal, 403",
        "auditor, reveal, 403",
        "sponsor, reveal, 200"
    })
    void eachRoleMayDoItsOwn(String who, String action, int status) {
        assertThat(post(who, action, Map.of("phone", "x")).statusCode()).isEqualTo(status);
    }

    @Test
    void aTextIsSentAgainAndTheNewOneIsShown() {
        var answer = post("sponsor", "resend", Map.of());
        var where = answer.getHeader("Location");
        assertThat(where).startsWith(PAGE).endsWith("?done=sent").doesNotContain(text.id.toString());
        var page = Staff.browser(Staff.signedIn("auditor")).get(where).asString();
        assertThat(page).contains("Sent again. This is the new text.").doesNotContain("Send again</button>");
        assertThat(Commit.read(() -> Delivery.allFor(text.subject))).hasSize(2);
    }

    @Test
    void fromARowOfTheListTheAnswerIsThatRow() {
        var answer = Staff.browser(Staff.signedIn("sponsor"))
                .header("Origin", site.publicUrl().toString())
                .header("HX-Request", "true")
                .post(PAGE + text.id + "/resend");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .startsWith("<tr class=\"tale\"")
                .contains("Sent again. The new text is at the top");
        assertThat(Commit.read(() -> Delivery.allFor(text.subject))).hasSize(2);
    }

    @Test
    void aRowOffersWhatItsReaderMayDo() {
        assertThat(story("auditor")).doesNotContain("<form");
        assertThat(story("desk")).contains("/resend\"").doesNotContain("/call\"", "/reveal\"", "/number\"");
        assertThat(story("sponsor")).contains("/resend\"", "/call\"", "/reveal\"", "/number\"");
    }

    private String story(String who) {
        return Staff.browser(Staff.signedIn(who)).get(PAGE + text.id + "/story").asString();
    }

    @Test
    void twiceAtOnceIsRefusedAndSaysHowLongToWait() {
        post("sponsor", "resend", Map.of());
        var again = post("sponsor", "resend", Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.asString()).select("[role=alert]").text())
                .matches("Not sent: a text is on its way. Wait \\d+ s before the next one.");
    }

    @Test
    void aNumberThatSaidStopGetsNothing() {
        Commit.of("test", () -> Delivery.update("reasonKind = 'opted-out' where id = ?1", text.id));
        for (var action : new String[] {"resend", "elsewhere"}) {
            var answer = post("admin", action, Map.of());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("has told us to stop");
        }
    }

    @Test
    void staffHaveADailyLimitToo() {
        for (var i = 0; i < 9; i++) {
            samples.store(samples.text(phone.e164(), "GB", DeliveryState.FAILED, Duration.ofMinutes(10 + i)));
        }
        assertThat(post("admin", "resend", Map.of()).asString()).contains("had 10 texts within 24 hours");
    }

    @Test
    void theRightNumberGetsTheText() {
        var right = "+44740066%04d".formatted(counter++);
        var wrong = post("sponsor", "number", Map.of("phone", "020 <b>"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("type a mobile number").doesNotContain("<b>");
        var answer = post("sponsor", "number", Map.of("phone", right));
        assertThat(answer.statusCode()).isEqualTo(303);
        var latest = Commit.read(() -> Delivery.latestFor(text.subject)).orElseThrow();
        assertThat(latest.phoneFingerprint).isEqualTo(deliveries.fingerprint(new PhoneNumber(right)));
    }

    @Test
    void theWholeNumberIsShownOnceAndStandsInTheAudit() {
        var page = post("sponsor", "reveal", Map.of());
        assertThat(page.asString()).contains(phone.e164().substring(phone.e164().length() - 6));
        var audit = Staff.browser(Staff.signedIn("auditor"))
                .queryParam("subject", "delivery:" + text.id)
                .get("/admin/audit")
                .asString();
        assertThat(audit)
                .contains("Number revealed")
                .doesNotContain(phone.e164().substring(7));
    }

    @Test
    void textsOfOtherSystemsAreTheirs() {
        Commit.of(
                "test",
                () -> Delivery.update("purpose = 'gateway', subject = ?1 where id = ?2", UUID.randomUUID(), text.id));
        assertThat(post("admin", "resend", Map.of()).asString()).contains("belongs to no guest of ours");
    }

    @Test
    void anotherSitesFormDoesNothing() {
        Staff.browser(Staff.signedIn("admin"))
                .header("Origin", "https://evil.example")
                .post(PAGE + text.id + "/resend")
                .then()
                .statusCode(403);
    }
}
