package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.testing.Staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@Tag("database")
class DeliveriesTest {

    private static final String PAGE = "/sponsor/deliveries";
    private static final String PHONE = "+447700900142";
    private static String cookie;

    @Inject
    SampleTexts samples;

    @BeforeEach
    void clear() {
        samples.clear();
    }

    private static RequestSpecification sponsor() {
        cookie = cookie == null || Staff.browser(cookie).get("/signout").statusCode() != 200
                ? Staff.signedIn("sponsor")
                : cookie;
        return Staff.browser(cookie);
    }

    private static Document page(String address) {
        var answer = sponsor().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static List<String> ids(Document page) {
        return page.select("tr[data-id]").eachAttr("data-id");
    }

    private Delivery text(DeliveryState state) {
        return samples.text(PHONE, "GB", state, Duration.ofSeconds(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/live", "/6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "/x/story"})
    void nobodySeesAnything(String below) {
        given().redirects()
                .follow(false)
                .get(PAGE + below)
                .then()
                .statusCode(303)
                .header("Location", containsString("/signin?next=%2Fsponsor%2Fdeliveries"));
    }

    @Test
    void receptionSeesTextsButTakesNoneAway() {
        samples.store(text(DeliveryState.SENT));
        var desk = Staff.browser(Staff.signedIn("desk"));
        assertThat(ids(Jsoup.parse(desk.get(PAGE).asString()))).hasSize(1);
        Staff.browser(Staff.signedIn("desk")).get(PAGE + ".csv").then().statusCode(403);
    }

    @Test
    void theFileHoldsWhatTheFilterShows() {
        samples.store(text(DeliveryState.SENT));
        samples.store(samples.failing(text(DeliveryState.FAILED), "refused", "=1", "@SUM(1)"), 2);
        var file = Staff.browser(Staff.signedIn("auditor")).get(PAGE + ".csv?state=failed");
        file.then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("deliveries.csv"));
        var rows =
                CsvReader.builder().ofNamedCsvRecord(file.asString()).stream().toList();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getField("state")).isEqualTo("failed");
        assertThat(rows.get(0).getField("number")).isEqualTo("•••• 42");
        assertThat(rows.get(0).getField("attempts")).isEqualTo("2");
        assertThat(rows.get(0).getField("code")).isEqualTo("'=1");
        assertThat(rows.get(0).getField("reason")).isEqualTo("'@SUM(1)");
    }

    @Test
    void aLongFileIsWhole() {
        for (var i = 0; i < 620; i++) {
            samples.store(text(DeliveryState.SENT), 0);
        }
        var file = sponsor().get(PAGE + ".csv?q=visitors").asString();
        assertThat(CsvReader.builder().ofNamedCsvRecord(file).stream()
                        .map(row -> row.getField("id"))
                        .distinct())
                .hasSize(620);
    }

    @Test
    void theHourIsDrawnAndStandsInTablesToo() {
        samples.store(samples.arrived(text(DeliveryState.DELIVERED), Duration.ofSeconds(4)));
        samples.store(text(DeliveryState.FAILED));
        var charts = page(PAGE).selectFirst("[data-part=charts]");
        assertThat(charts.select(".chart > svg rect.is-arrived, .chart > svg rect.is-lost"))
                .hasSize(2);
        assertThat(charts.select(".shares").get(0).select("li").text()).isEqualTo("twilio 2 50 %");
        assertThat(charts.select("table")).hasSize(3);
        assertThat(charts.select("table").get(2).select("tr").get(1).text()).isEqualTo("United Kingdom 1 0 1 0 50 %");
        assertThat(charts.select("[style]")).isEmpty();
    }

    @Test
    void portalAndSourceFilter() {
        var own = samples.store(text(DeliveryState.SENT));
        var other = text(DeliveryState.SENT);
        other.portal = "wso2";
        other.purpose = "gateway";
        samples.store(other);
        assertThat(ids(page(PAGE + "?source=gateway"))).containsExactly(other.id.toString());
        assertThat(ids(page(PAGE + "?source=guest"))).containsExactly(own.id.toString());
        assertThat(ids(page(PAGE + "?portal=wso2"))).containsExactly(other.id.toString());
        assertThat(ids(page(PAGE + "?source=else"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "auditor"})
    void othersWhoMaySee(String name) {
        samples.store(text(DeliveryState.SENT));
        var answer = Staff.browser(Staff.signedIn(name)).get(PAGE);
        assertThat(ids(Jsoup.parse(answer.asString()))).hasSize(1);
    }

    @Test
    void theStartLeadsHere() {
        sponsor().get("/sponsor").then().statusCode(200).body(containsString("Waiting for a decision"));
    }

    @Test
    void aRowTellsWhatBecameOfAText() {
        var text = samples.store(
                samples.failing(text(DeliveryState.UNDELIVERED), "handset-unreachable", "30003", "The phone is off"),
                2);
        var row = page(PAGE).selectFirst("tr[data-id]");
        assertThat(row.select(".badge").text()).isEqualTo("Not delivered");
        assertThat(row.select(".badge svg")).hasSize(1);
        assertThat(row.select(".meaning").text()).isEqualTo("The phone is off or out of reach.");
        assertThat(row.select(".age").text()).matches("1[2-9] s ago");
        assertThat(row.select("time").attr("title"))
                .contains(String.valueOf(
                        LocalDate.ofInstant(text.createdAt, DeliveryViews.ZONE).getYear()));
        assertThat(row.select(".number").text()).isEqualTo("•••• 42");
        assertThat(row.select(".country").text()).isEqualTo("United Kingdom");
        assertThat(row.select(".portal").text()).isEqualTo("visitors");
        assertThat(row.select(".provider").text()).isEqualTo("twilio");
        assertThat(row.select(".id").text()).isEqualTo(text.providerId);
        assertThat(row.select("td.n").text()).isEqualTo("2");
        assertThat(row.select(".go a").attr("href")).isEqualTo(PAGE + "/" + text.id);
    }

    @Test
    void theWholeNumberStandsNowhere() {
        var text = samples.store(text(DeliveryState.SENT));
        sponsor().get(PAGE).then().body(not(containsString("7700900142")));
        sponsor().get(PAGE + "/" + text.id).then().body(not(containsString("7700900142")));
    }

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    void everyStateHasAWordAndAnIconOfItsOwn(DeliveryState state) {
        samples.store(text(state));
        var badge = page(PAGE).selectFirst("tr[data-id] .badge");
        assertThat(badge.text()).isEqualTo(StateLook.of(state).label());
        assertThat(badge.classNames()).contains(state.word());
        assertThat(badge.select("svg > *")).isNotEmpty();
        assertThat(badge.select("svg").html()).doesNotContain("r=\"3\""); // the dot of what has no icon
    }

    @Test
    void theNewestIsFirstAnd25AreAPage() {
        var stored = IntStream.range(0, 30)
                .mapToObj(i -> samples.store(samples.text(PHONE, "GB", DeliveryState.SENT, Duration.ofMinutes(i))))
                .map(text -> text.id.toString())
                .toList();
        var first = page(PAGE);
        assertThat(ids(first)).isEqualTo(stored.subList(0, 25));
        assertThat(first.select("a:contains(Newest)")).isEmpty();
        var older = first.select("a:contains(Older)").attr("href");

        samples.store(text(DeliveryState.QUEUED)); // shifts nothing
        var second = page(older);
        assertThat(ids(second)).isEqualTo(stored.subList(25, 30));
        assertThat(second.select("a:contains(Older)")).isEmpty();
        assertThat(second.select("a:contains(Newest)").attr("href")).isEqualTo(PAGE);
        assertThat(ids(page(second.select("[data-live]").attr("data-live")))).isEqualTo(stored.subList(25, 30));
    }

    @Test
    void textsOfTheSameMomentAreNeitherLostNorDoubled() {
        var moment = samples.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        for (int i = 0; i < 30; i++) {
            var text = text(DeliveryState.SENT);
            text.createdAt = moment;
            samples.store(text);
        }
        var first = page(PAGE);
        var second = page(first.select("a:contains(Older)").attr("href"));
        assertThat(ids(first)).hasSize(25).doesNotContainAnyElementsOf(ids(second));
        assertThat(ids(second)).hasSize(5);
    }

    @Test
    void pagesKeepTheFilters() {
        IntStream.range(0, 26).forEach(i -> samples.store(text(DeliveryState.FAILED)));
        samples.store(text(DeliveryState.SENT));
        var older = page(PAGE + "?state=failed&q=visitors")
                .select("a:contains(Older)")
                .attr("href");
        assertThat(older).startsWith(PAGE + "?state=failed&q=visitors&after=");
        assertThat(ids(page(older))).hasSize(1);
    }

    @Test
    void filtersFind() {
        var british = samples.store(text(DeliveryState.DELIVERED));
        var german = samples.text("+4915112345678", "DE", DeliveryState.FAILED, Duration.ofDays(2));
        german.provider = "vonage";
        german.portal = "hosted";
        german.providerId = "ABCDEF"; // a random one may hold the digits that are looked for
        samples.failing(german, "content", "30007", "Filtered by the carrier");
        samples.store(german);
        for (var query : List.of(
                "state=delivered",
                "provider=twilio",
                "country=GB",
                "country=gb",
                "q=%2B447700900142",
                "q=+447700900142",
                "q=07700+900+142",
                "q=%2B44+(0)7700-900142",
                "q=42",
                "q=" + british.providerId,
                "q=" + british.providerId.toLowerCase(java.util.Locale.ROOT),
                "q=visit",
                "from=" + LocalDate.ofInstant(british.createdAt, DeliveryViews.ZONE))) {
            assertThat(ids(page(PAGE + "?" + query))).as(query).containsExactly(british.id.toString());
        }
        for (var query : List.of(
                "state=failed",
                "provider=vonage",
                "country=DE",
                "q=hosted",
                "q=CARRIER",
                "country=DE&q=0151+12345678",
                "to=" + british.createdAt.minus(Duration.ofDays(1)),
                "to=" + LocalDate.ofInstant(german.createdAt, DeliveryViews.ZONE),
                "state=failed&provider=vonage")) {
            assertThat(ids(page(PAGE + "?" + query))).as(query).containsExactly(german.id.toString());
        }
        for (var query : List.of(
                "state=sent",
                "provider=other",
                "country=FR",
                "q=nothing",
                "q=%25",
                "q=_",
                "state=delivered&country=DE")) {
            assertThat(ids(page(PAGE + "?" + query))).as(query).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=sulking",
                "state=",
                "from=yesterday&to=31.12.2026",
                "from=2026-02-31",
                "from=%2B999999999-12-31T23:59",
                "after=rubbish",
                "after=2026-01-01T00:00:00Z~x",
                "after=~",
                "after=%2B999999999-12-31T23:59:59Z~00000000-0000-0000-0000-000000000000",
                "provider=",
                "country=",
                "q=%00%01",
                "q=%20",
                "nobody=knows",
                "state=failed&state=sent&state="
            })
    void whatMakesNoSenseDoesNotBreakThePage(String query) {
        samples.store(text(DeliveryState.SENT));
        page(PAGE + "?" + query);
    }

    @Test
    void whatMakesNoSenseDoesNotFilter() {
        samples.store(text(DeliveryState.SENT));
        assertThat(ids(page(PAGE + "?state=sulking&from=yesterday&after=rubbish&q=%20")))
                .hasSize(1);
    }

    @Test
    void theFormShowsWhatFilters() {
        var page = page(PAGE + "?state=failed&provider=gone&country=de&q=a%26b&from=2026-01-02T03:04&to=2026-01-02");
        assertThat(page.select("#state option[selected]").val()).isEqualTo("failed");
        assertThat(page.select("#provider option[selected]").val()).isEqualTo("gone");
        assertThat(page.select("#country option[selected]").val()).isEqualTo("DE");
        assertThat(page.select("#q").val()).isEqualTo("a&b");
        assertThat(page.select("#from").val()).isEqualTo("2026-01-02T03:04");
        assertThat(page.select("#to").val()).isEqualTo("2026-01-03T00:00");
        assertThat(page.select("details.more").hasAttr("open")).isTrue();
    }

    @Test
    void hostileWordsAreShownAsWords() {
        var evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var text = text(DeliveryState.FAILED);
        text.portal = evil;
        text.providerId = evil;
        text.provider = evil;
        samples.store(samples.failing(text, "refused", evil, evil));
        samples.tell(text, "refused", Duration.ofSeconds(1), evil);
        for (var address : List.of(PAGE, PAGE + "/live", PAGE + "/" + text.id, PAGE + "/" + text.id + "/story")) {
            var page = page(address);
            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(page.select("img, [onerror]")).isEmpty();
            assertThat(page.text()).contains(evil);
        }
        var search = page(PAGE + "?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&provider=%3Cb%3E");
        assertThat(search.select("script:not([src]), b")).isEmpty();
        assertThat(search.select("#q").val()).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void countersTellOfTheLastHour() {
        IntStream.rangeClosed(1, 20)
                .forEach(i -> samples.store(samples.arrived(text(DeliveryState.DELIVERED), Duration.ofSeconds(i))));
        samples.store(text(DeliveryState.UNKNOWN));
        samples.store(samples.arrived(
                samples.text(PHONE, "GB", DeliveryState.DELIVERED, Duration.ofMinutes(61)), Duration.ofHours(1)));
        var page = page(PAGE);
        assertThat(page.select(".tile.delivered .count").text()).isEqualTo("20");
        assertThat(page.select(".tile.unknown .count").text()).isEqualTo("1");
        assertThat(page.select(".tile.failed .count").text()).isEqualTo("0");
        assertThat(page.select(".speed dd").eachText()).containsExactly("10 s", "19 s slow");
        assertThat(page.select(".tile.failed").attr("href")).isEqualTo(PAGE + "?state=failed");
    }

    @Test
    void anEmptyListSaysWhy() {
        assertThat(page(PAGE).select(".empty").text()).contains("No texts yet.");
        samples.store(text(DeliveryState.SENT));
        var filtered = page(PAGE + "?state=failed");
        assertThat(filtered.select(".empty").text()).contains("No match for these filters.");
        assertThat(filtered.select(".empty a").attr("href")).isEqualTo(PAGE);
    }

    @Test
    void theTimelineTellsEverything() {
        var text = samples.store(samples.arrived(text(DeliveryState.DELIVERED), Duration.ofMillis(4300)), 2);
        samples.tell(text, "queued", Duration.ZERO, "Stored, to be sent");
        samples.tell(text, "failed", Duration.ofSeconds(1), "No connection");
        samples.tell(text, "accepted", Duration.ofSeconds(2), "twilio took it");
        samples.tell(text, "reported", Duration.ofMillis(4300), "twilio reports: delivered");
        var page = page(PAGE + "/" + text.id);
        assertThat(page.select(".timeline .words").eachText())
                .containsExactly("Stored, to be sent", "No connection", "twilio took it", "twilio reports: delivered");
        assertThat(page.select(".timeline li").eachAttr("class"))
                .containsExactly("queued", "failed", "sent", "delivered");
        assertThat(page.select(".timeline .after").eachText()).containsExactly("+1.0 s", "+2.0 s", "+4.3 s");
        assertThat(page.select(".facts").text()).contains("Delivered after 4.3 s", text.providerId, "default");
        assertThat(page(PAGE + "/" + text.id + "/story").select(".timeline li")).hasSize(4);
    }

    @Test
    void aTextThatIsNotThereIsNotFound() {
        for (var id : List.of(UUID.randomUUID().toString(), "rubbish", "%00", "1-1-1-1-1")) {
            sponsor().urlEncodingEnabled(false).get(PAGE + "/" + id).then().statusCode(404);
            sponsor()
                    .urlEncodingEnabled(false)
                    .get(PAGE + "/" + id + "/story")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void theLivePartIsThePartOfThePageThatChanges() {
        var text = samples.store(text(DeliveryState.QUEUED));
        var whole = page(PAGE + "?state=queued");
        var address = whole.select("[data-live]").attr("data-live");
        assertThat(address).isEqualTo(PAGE + "/live?state=queued");
        assertThat(ids(page(address))).containsExactly(text.id.toString());
        assertThat(page(address).select("form, header")).isEmpty();
        samples.move(text, DeliveryState.SENT);
        assertThat(ids(page(address))).isEmpty();
    }

    @Test
    void withoutScriptThePageLoadsItselfAgain() {
        assertThat(page(PAGE).select("noscript meta[http-equiv=refresh]")).hasSize(1);
        assertThat(Jsoup.parse(given().get("/signin").asString()).select("meta[http-equiv=refresh]"))
                .isEmpty();
    }

    @Test
    void everythingThePageNeedsComesFromHere() {
        var page = page(PAGE);
        for (var address : List.of(
                page.select("link[rel=stylesheet]").attr("href"),
                page.select("script").attr("src"))) {
            assertThat(address).startsWith("/assets/");
            given().get(address).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        }
    }
}
