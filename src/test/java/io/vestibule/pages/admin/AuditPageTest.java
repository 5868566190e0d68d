package io.vestibule.pages.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.audit.Action;
import io.vestibule.audit.Actor;
import io.vestibule.audit.Audit;
import io.vestibule.task.Commit;
import io.vestibule.testing.Staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The audit is searched by those who may, and whoever takes it away stands in it. */
@QuarkusTest
@Tag("database")
class AuditPageTest {

    private static final String PAGE = "/admin/audit";

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private String subject;

    @BeforeEach
    void somethingHappens() {
        subject = "test:" + clock.instant().toEpochMilli() + "-" + System.nanoTime();
        note("anna", Action.TEST_TEXT_SENT, "old <b>", "=new");
    }

    private void note(String who, Action action, String before, String after) {
        Commit.of("test", () -> audit.note(new Actor(who, "192.0.2.7"), action, subject, before, after));
    }

    @Test
    void aLineShowsWhoDidWhatAndWhatItWas() {
        var row = page(Map.of("subject", subject)).select("tbody tr");
        assertThat(row).hasSize(1);
        assertThat(row.select(".by").text()).isEqualTo("anna 192.0.2.7");
        assertThat(row.select(".what").text()).isEqualTo("Test text sent");
        assertThat(row.select(".change").eachText()).containsExactly("old <b>", "=new");
        assertThat(row.select(".change b")).isEmpty();
    }

    @Test
    void timesAreReadableAndLongIdsShort() {
        var id = UUID.randomUUID().toString();
        subject = "guest:" + id;
        note(
                "anna",
                Action.GUEST_EXTEND_ASKED,
                "active until 2026-11-25T10:20:30.123456Z",
                "until 2026-11-26T10:20:00Z");
        var row = page(Map.of("subject", subject)).select("tbody tr");
        assertThat(row.select(".change").eachText().toString())
                .contains("25 Nov 2026", "26 Nov 2026")
                .doesNotContain("Z");
        assertThat(row.select(".subject").text()).isEqualTo("guest:" + id.substring(0, 8));
        assertThat(row.select(".subject a").attr("href")).isEqualTo("/sponsor/guests/" + id);
        assertThat(row.select(".subject a").attr("title")).isEqualTo(subject);
    }

    @Test
    void itIsSearched() {
        note("bert", Action.SIGNED_OUT, null, null);
        assertThat(page(Map.of("subject", subject)).select("tbody tr")).hasSize(2);
        assertThat(page(Map.of("subject", subject, "who", "Bert"))
                        .select(".what")
                        .eachText())
                .containsExactly("Signed out");
        assertThat(page(Map.of("subject", subject, "action", "test-text-sent")).select("tbody tr"))
                .hasSize(1);
        assertThat(page(Map.of("subject", subject, "from", "2999-01-01")).text())
                .contains("No match");
        assertThat(page(Map.of("subject", subject, "to", "nonsense", "before", "x", "action", "'--"))
                        .select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void pagesFollowEachOtherWithoutALineTwice() {
        for (var i = 0; i < 30; i++) {
            note("anna", Action.SIGNED_IN, null, "line " + i);
        }
        var first = page(Map.of("subject", subject));
        assertThat(first.select("tbody tr")).hasSize(25);
        var second = Jsoup.parse(Staff.browser(Staff.signedIn("auditor"))
                .urlEncodingEnabled(false)
                .get(first.select("a.older").attr("href"))
                .asString());
        assertThat(second.select("tbody tr")).hasSize(6);
        assertThat(first.select(".change").eachText())
                .doesNotContainAnyElementsOf(second.select(".change").eachText());
    }

    @Test
    void theFileHoldsTheSameAndIsAudited() {
        var answer = Staff.browser(Staff.signedIn("auditor"))
                .queryParam("subject", subject)
                .queryParam("bom", "1")
                .get(PAGE + ".csv");
        answer.then().statusCode(200).contentType("text/csv");
        var text = answer.asString();
        assertThat(text).startsWith("\uFEFFid,at,who");
        var rows = CsvReader.builder().ofCsvRecord(text).stream().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).getFields().subList(2, 8))
                .isEqualTo(List.of("anna", "192.0.2.7", "test-text-sent", subject, "old <b>", "'=new"));
        assertThat(page(Map.of("action", "audit-exported")).select(".change").eachText())
                .anyMatch(text2 -> text2.contains("subject="));
    }

    @Test
    void onlyAdminsAndAuditorsReadIt() {
        for (var who : List.of("sponsor", "desk")) {
            Staff.browser(Staff.signedIn(who)).get(PAGE).then().statusCode(403);
            Staff.browser(Staff.signedIn(who)).get(PAGE + ".csv").then().statusCode(403);
        }
        given().redirects().follow(false).get(PAGE).then().statusCode(303);
        Staff.browser(Staff.signedIn("admin")).get(PAGE).then().statusCode(200);
    }

    private static Document page(Map<String, String> search) {
        var answer =
                Staff.browser(Staff.signedIn("auditor")).queryParams(search).get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
