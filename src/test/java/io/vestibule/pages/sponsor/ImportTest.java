package io.vestibule.pages.sponsor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.guest.Guest;
import io.vestibule.imports.GuestImport;
import io.vestibule.imports.ImportRow;
import io.vestibule.imports.Workbooks;
import io.vestibule.net.Site;
import io.vestibule.task.Commit;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** Guests from a spreadsheet: each row is tried first, then registered. */
@QuarkusTest
@Tag("database")
class ImportTest {

    private static final String PAGE = "/sponsor/guests/import";

    @Inject
    Site site;

    private static RequestSpecification as(String name) {
        return Staff.browser(SignedIn.cookie(name));
    }

    private static Response send(String name, byte[] file) {
        return as(name).multiPart("file", "guests <b>.csv", file)
                .multiPart("portal", "visitors")
                .multiPart("type", "Daily (default)")
                .multiPart("lasts", "PT4H")
                .multiPart("language", "en")
                .multiPart("country", "GB")
                .post(PAGE);
    }

    private static String sent(String name, String file) {
        var answer = send(name, file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location");
    }

    private static Document page(String name, String address) {
        var answer = as(name).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static Document start(String name, String address) {
        as(name).post(address + "/start").then().statusCode(303).header("Location", address);
        return page(name, address);
    }

    @Test
    void eachRowIsTriedAndThenRegistered() {
        var address = sent(
                "sponsor",
                """
                Name,Phone,Company
                <img src=x onerror=alert(1)>Ada,07400 335401,=cmd()
                Ben,020 7946 0958,
                Chen,+44 7400 335402,
                Dora,07400 335 401,
                ,,Nobody
                """);
        var dry = page("sponsor", address);
        assertThat(dry.select(".report").text()).isEqualTo("2 of 5 rows can be registered. Nothing has been done yet.");
        assertThat(dry.select(".report").hasClass("slow"))
                .as("some can be registered")
                .isTrue();
        assertThat(dry.select("[aria-labelledby=problems] li").eachText())
                .containsExactly(
                        "Row 3, Ben: Texts cannot reach this number. Enter a mobile number, or make a voucher",
                        "Row 5, Dora: This number stands in the list twice",
                        "Row 6: Enter the guest's mobile number");
        assertThat(dry.select("main img")).isEmpty();
        assertThat(dry.select("[aria-labelledby=preview] li").eachText())
                .containsExactly("<img src=x onerror=alert(1)>Ada, •••• 01", "Chen, •••• 02");
        assertThat(lab().messages("+447400335402")).isEmpty();

        var done = start("sponsor", address);
        assertThat(done.select(".report").text()).isEqualTo("2 registered, 3 failed.");
        assertThat(done.select("[aria-labelledby=problems] li").eachText())
                .contains("Row 5, Dora: This number has access already");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> lab().messages("+447400335402").size() == 1);
        var guest = guestOf(address, 4);
        assertThat(guest.firstName).isEqualTo("Chen");
        assertThat(guest.sponsor).isEqualTo("sponsor");
        assertThat(Audited.actions("guest:" + guest.id)).containsExactly("GUEST_CREATED");
        assertThat(Audited.actions("import:" + id(address))).containsExactly("GUESTS_IMPORTED");

        start("sponsor", address);
        assertThat(lab().messages("+447400335402")).as("twice is once").hasSize(1);
        assertThat(rows(address).stream().filter(row -> row.guestId != null))
                .as("what is registered is not kept here")
                .allMatch(row -> row.cellsSealed == null);
        var again = page("sponsor", sent("sponsor", "07400 335402,Chen"));
        assertThat(again.select("[aria-labelledby=problems] li").text()).contains("This number has access already");
    }

    @Test
    void theColumnsCanBeNamed() {
        var address = sent("sponsor", "a;b\nAda;07400 335403\n");
        var dry = page("sponsor", address);
        assertThat(dry.select("select").eachAttr("id")).containsExactly("column0", "column1");
        assertThat(dry.select("#column1 [selected]").val()).isEqualTo("phone");
        assertThat(dry.select(".report").text()).startsWith("1 of 2 rows");
        as("sponsor")
                .formParams(Map.of("column0", "last-name", "column1", "phone", "headed", "on"))
                .post(address + "/columns")
                .then()
                .statusCode(303);
        dry = page("sponsor", address);
        assertThat(dry.select(".report").text()).startsWith("1 of 1 rows");
        assertThat(dry.select("label[for=column1]").text()).isEqualTo("b 07400 335403");
        assertThat(dry.select("[aria-labelledby=preview] li").text()).isEqualTo("Ada, •••• 03");
        as("sponsor")
                .formParams(Map.of("column0", "dance", "column1", "nothing"))
                .post(address + "/columns")
                .then()
                .statusCode(303);
        dry = page("sponsor", address);
        assertThat(dry.select(".report").text()).isEqualTo("Say which column has the mobile numbers.");
        assertThat(dry.select("form[action$=start]")).isEmpty();
    }

    @Test
    void aLongListIsWorkedOffInTheBackground() {
        var file = IntStream.range(0, 16)
                .mapToObj(at -> "Guest " + at + ",+4474003355" + String.format("%02d", at))
                .collect(Collectors.joining("\n"));
        var address = sent("admin", file);
        assertThat(page("admin", address).select("form[action$=start] button").text())
                .isEqualTo("Register 16 and send the texts");
        as("admin").post(address + "/start").then().statusCode(303);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> page("admin", address).select(".report").text().equals("16 registered."));
        assertThat(rows(address)).allMatch(row -> row.guestId != null);
    }

    @Test
    void aWorkbookOfExcelIsReadToo() {
        var book = Workbooks.of("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                + "<row r='2'><c r='A2' t='s'><v>2</v></c><c r='B2'><v>447400335404</v></c></row>"
                + "<row r='3'><c r='A3' t='s'><v>2</v></c><c r='B3'><v>4915112345604</v></c></row>");
        var dry = page("sponsor", send("sponsor", book).header("Location"));
        assertThat(dry.select(".report").text()).startsWith("2 of 2 rows");
        assertThat(dry.select("[aria-labelledby=preview] li").eachText())
                .containsExactly("Åsa Öberg, •••• 04", "Åsa Öberg, •••• 04");
    }

    @Test
    void aFileThatIsNoListIsRefused() {
        for (var file : List.of("", "PK nothing", "a\u0000b")) {
            var answer = send("sponsor", file.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(answer.asString());
            assertThat(page.title()).startsWith("Error:");
            assertThat(page.select("#wrong-file").text()).isNotEmpty();
        }
        as("sponsor").multiPart("portal", "nowhere").post(PAGE).then().statusCode(422);
        assertThat(send("sponsor", "1,2\n".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("sponsor", new byte[1_100_000]).statusCode()).isEqualTo(413);
    }

    @Test
    void anothersListIsNotThere() {
        var address = sent("sponsor", "Ada,07400 335405");
        for (var name : List.of("admin", "ben")) {
            as(name).get(address).then().statusCode(404);
            as(name).post(address + "/start").then().statusCode(404);
            as(name).formParam("column0", "phone")
                    .post(address + "/columns")
                    .then()
                    .statusCode(404);
        }
        as("sponsor").get(PAGE + "/nonsense").then().statusCode(404);
        assertThat(rows(address)).allMatch(row -> row.guestId == null && !row.cellsSealed.contains("900405"));
    }

    private LabWindow lab() {
        return new LabWindow(site.publicUrl().toString());
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static List<ImportRow> rows(String address) {
        return Commit.read(() ->
                ImportRow.ofImport(GuestImport.of(id(address), owner(address)).orElseThrow().id));
    }

    private static String owner(String address) {
        return Commit.read(() -> GuestImport.<GuestImport>findById(id(address)).madeBy);
    }

    private static Guest guestOf(String address, int place) {
        var id = rows(address).stream()
                .filter(row -> row.place == place)
                .findFirst()
                .orElseThrow()
                .guestId;
        return Commit.read(() -> Guest.findById(id));
    }
}
