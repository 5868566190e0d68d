package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.net.Site;
import io.vestibule.task.Commit;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Staff;
import io.vestibule.voucher.Voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** Vouchers as staff make, print and void them, and guests made at the desk. */
@QuarkusTest
@Tag("database")
class VouchersTest {

    private static final String PAGE = "/sponsor/vouchers";

    @Inject
    Site site;

    private static RequestSpecification as(String name) {
        return Staff.browser(SignedIn.cookie(name));
    }

    private static RequestSpecification order(String name, int amount) {
        return as(name).formParam("nonce", UUID.randomUUID().toString())
                .formParam("amount", amount)
                .formParam("devices", "2")
                .formParam("names", "Ada Nowak\r\n<b>Ben</b>")
                .formParam("useBy", LocalDate.now().plusDays(2).toString())
                .formParam("lasts", "PT4H")
                .formParam("portal", "visitors")
                .formParam("type", "Daily (default)")
                .formParam("paper", "a4-24");
    }

    private static Document html(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return Jsoup.parse(answer.asString());
    }

    @Test
    void asReceptionVouchersAreMadeAndPrinted() {
        var made = order("desk", 3).post(PAGE + "/new");
        made.then().statusCode(303);
        var address = made.header("Location");
        var list = html(as("desk").get(address), 200);
        assertThat(list.select("td.whom a:not(.nameless)").eachText())
                .containsExactlyInAnyOrder("Ada Nowak", "<b>Ben</b>");
        assertThat(list.selectFirst("td.whom .nameless").text()).matches("[a-z0-9]{6,}");
        assertThat(list.select("td.how .badge").eachText()).containsOnly("Unused");
        assertThat(list.select("b")).isEmpty();
        var ids = list.select("input[name=shown]").eachAttr("value");
        var sheet = html(
                as("desk").formParam("id", ids).formParam("paper", "roll-58").post(PAGE + "/prints"), 200);
        assertThat(sheet.select(".roll-58 .slip")).hasSize(3);
        var slip = sheet.selectFirst(".slip:contains(Ada)");
        assertThat(slip.select(".secret").text()).matches("Code: [A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(slip.text()).contains("Wi-Fi: Visitors", "Use by", "Lasts 4 h", "2 devices");
        var ending = list.selectFirst("td.whom:contains(Ada) .ending").text();
        assertThat(ending).hasSize(2);
        assertThat(slip.select(".secret").text()).endsWith(ending);
        assertThat(html(as("auditor").get(address), 200).select("td.whom a"))
                .as("who prints no codes sees no part of one")
                .hasSize(3);
        assertThat(html(as("auditor").get(address), 200).select(".ending")).isEmpty();
        assertThat(slip.select(".scan path").attr("d")).startsWith("M");
        assertThat(Audited.actions("voucher:" + ids.get(0))).containsExactly("VOUCHERS_PRINTED");
        assertThat(html(as("desk").get(address), 200).text()).contains("once");
    }

    @Test
    void printingRightAwayAnswersWithTheSheet() {
        var sheet = html(order("sponsor", 2).formParam("printNow", "on").post(PAGE + "/new"), 200);
        assertThat(sheet.select(".a4-24 .slip")).hasSize(2);
        assertThat(sheet.html()).doesNotContain("#code=");
    }

    @Test
    void allThatWereMadeTogetherArePrintedInOneGo() {
        var made = order("desk", 30).post(PAGE + "/new").header("Location");
        var list = html(as("desk").get(made), 200);
        assertThat(list.select("input[name=shown]")).hasSize(25);
        assertThat(list.select(".picks").text()).contains("Select all that match");
        var batch = list.selectFirst("form.many input[name=batch]").val();
        var sheet = html(
                as("desk")
                        .formParam("all", "on")
                        .formParam("batch", batch)
                        .formParam("paper", "a4-10")
                        .post(PAGE + "/prints"),
                200);
        assertThat(sheet.select(".slip")).hasSize(30);
        assertThat(sheet.select(".paper")).hasSize(3);
    }

    @Test
    void manyAreVoidedOnlyWhenThatIsMeant() {
        var first = order("desk", 50).post(PAGE + "/new").header("Location");
        order("desk", 1).post(PAGE + "/new").then().statusCode(303);
        var asked = html(
                as("desk").formParam("all", "on").formParam("state", "unused").post(PAGE + "/voids"), 200);
        assertThat(asked.select("h1").text()).matches("Void [0-9]+ vouchers\\?");
        assertThat(html(as("desk").get(first), 200).select(".badge").eachText()).containsOnly("Unused");
        var request = as("desk").formParam("batch", first.replaceAll(".*batch=", ""));
        asked.select("main form input[name=all], main form input[name=confirmed]")
                .forEach(input -> request.formParam(input.attr("name"), input.val()));
        request.post(PAGE + "/voids").then().statusCode(303);
        assertThat(html(as("desk").get(first), 200).select(".badge").eachText()).containsOnly("Voided");
    }

    @Test
    void oneClickMakesAVoucherWorthless() {
        var address = order("desk", 2).post(PAGE + "/new").header("Location");
        var id = html(as("desk").get(address), 200)
                .selectFirst("input[name=shown]")
                .val();
        as("desk")
                .formParam("one", id)
                .formParam("state", "unused")
                .post(PAGE + "/voids")
                .then()
                .statusCode(303)
                .header("Location", PAGE + "?state=unused");
        Voucher voucher = Commit.read(() -> Voucher.findById(UUID.fromString(id)));
        assertThat(voucher.voidedBy).isEqualTo("desk");
        assertThat(Audited.actions("voucher:" + id)).containsExactly("VOUCHER_VOIDED");
        assertThat(html(as("desk").get(address), 200).select(".badge").eachText())
                .contains("Voided", "Unused");
    }

    @ParameterizedTest
    @CsvSource({
        "amount,0,Enter a number from 1 to 50",
        "amount,51,Enter a number from 1 to 50",
        "amount,many,Enter a number from 1 to 50",
        "devices,99,Enter a number from 1 to 10",
        "useBy,2001-01-01,Choose a day that is not over",
        "useBy,soon,Choose a day that is not over",
        "useBy,2100-01-01,Both clocks together",
        "lasts,PT9999H,Choose how long it lasts",
        "portal,nowhere,Choose a portal",
        "type,Secret (default),Choose a guest type"
    })
    void saysWhatIsWrong(String field, String typed, String words) {
        var request = as("desk").formParam("nonce", UUID.randomUUID().toString());
        for (var one : new String[][] {
            {"amount", "1"},
            {"devices", "1"},
            {"useBy", LocalDate.now().plusDays(2).toString()},
            {"lasts", "PT4H"},
            {"portal", "visitors"},
            {"type", "Daily (default)"}
        }) {
            request.formParam(one[0], one[0].equals(field) ? typed : one[1]);
        }
        var page = html(request.post(PAGE + "/new"), 422);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".note.bad").text()).contains(words);
        assertThat(page.select("#wrong-" + field).text()).contains(words);
    }

    @Test
    void asAuditorThereIsNothingToPress() {
        order("desk", 1).post(PAGE + "/new");
        var page = html(as("auditor").get(PAGE), 200);
        assertThat(page.select("main form.many button, main input[type=checkbox], main a[href$='/new']"))
                .isEmpty();
        as("auditor").get(PAGE + "/new").then().statusCode(403);
        order("auditor", 1).post(PAGE + "/new").then().statusCode(403);
        as("auditor")
                .formParam("one", UUID.randomUUID())
                .post(PAGE + "/voids")
                .then()
                .statusCode(403);
        as("auditor")
                .formParam("one", UUID.randomUUID())
                .post(PAGE + "/prints")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=x", "after=x", "batch=x", "portal=%00", "q=%25"})
    void whatMakesNoSenseBreaksNothing(String query) {
        as("desk").urlEncodingEnabled(false).get(PAGE + "?" + query).then().statusCode(200);
    }

    @Test
    void withNoneSelectedItSaysSo() {
        as("desk").post(PAGE + "/prints").then().statusCode(422).body(containsString("Select at least one"));
        as("desk").formParam("id", "x").post(PAGE + "/voids").then().statusCode(422);
    }

    @Test
    void aGuestIsMadeAtTheDesk() {
        var form = html(as("sponsor").get("/sponsor/guests/new"), 200);
        var nonce = form.selectFirst("input[name=nonce]").val();
        var first = desk(nonce, "07700 900188").post("/sponsor/guests/new");
        first.then().statusCode(303);
        desk(nonce, "07700 900188")
                .post("/sponsor/guests/new")
                .then()
                .statusCode(303)
                .header("Location", first.header("Location"));
        var page = html(as("sponsor").get(first.header("Location")), 200);
        assertThat(page.select("h1").text()).isEqualTo("Ada Nowak");
        assertThat(page.select(".facts").text()).contains("Sponsor sponsor");
        var lab = new LabWindow(site.publicUrl().toString());
        var texts = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> lab.messages("+447700900188"), list -> !list.isEmpty());
        assertThat(texts.get(0).path("text").asText()).contains("WLAN");
        var soon = as("sponsor").post(first.header("Location") + "/texts");
        assertThat(html(as("sponsor").get(soon.header("Location")), 200)
                        .select(".report")
                        .text())
                .contains("Send the text again: failed", "Just sent. Wait");
        assertThat(lab.messages("+447700900188")).hasSize(1);
        var again = html(desk(UUID.randomUUID().toString(), "07700 900188").post("/sponsor/guests/new"), 422);
        assertThat(again.text()).contains("This number has access already");
        var wrong = html(desk(UUID.randomUUID().toString(), "020 7946 0958").post("/sponsor/guests/new"), 422);
        assertThat(wrong.select("#wrong-phone").text()).contains("Texts cannot reach this number");
        assertThat(wrong.select("#phone").val()).isEqualTo("020 7946 0958");
    }

    private static RequestSpecification desk(String nonce, String phone) {
        return as("sponsor")
                .formParam("nonce", nonce)
                .formParam("phone", phone)
                .formParam("country", "GB")
                .formParam("firstName", "Ada")
                .formParam("lastName", "Nowak")
                .formParam("portal", "visitors")
                .formParam("type", "Daily (default)")
                .formParam("lasts", "PT4H")
                .formParam("language", "de");
    }
}
