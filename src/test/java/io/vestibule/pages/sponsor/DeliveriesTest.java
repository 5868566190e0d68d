package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
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
import static io.vestibule.pages.sponsor.Monitoring.ids;
import static io.vestibule.pages.sponsor.Monitoring.page;
import static io.vestibule.pages.sponsor.Monitoring.sponsor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@Tag("database")
class DeliveriesTest {

    private static final String PAGE = "/sponsor/deliveries";
    private static final String PHONE = "+447700900142";

    @Inject
    SampleTexts samples;

    @BeforeEach
    void clear() {
        samples.clear();
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
    void theHourIsDrawnAndStandsInTablesToo() {
        samples.store(samples.arrived(text(DeliveryState.DELIVERED), Duration.ofSeconds(4)));
        samples.store(text(DeliveryState.FAILED));
        var charts = page(PAGE).selectFirst("#charts");
        assertThat(charts.select(".chart > svg rect.is-arrived, .chart > svg rect.is-lost"))
                .hasSize(2);
        assertThat(charts.select(".shares").get(0).select("li").text()).isEqualTo("twilio 2 50 %");
        assertThat(charts.select("table")).hasSize(3);
        assertThat(charts.select("table").get(2).select("tr").get(1).text()).isEqualTo("United Kingdom 1 0 1 0 50 %");
        assertThat(charts.select("[style]")).isEmpty();
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
        assertThat(page.select(".timeline .beside").eachText()).containsExactly("+1.0 s", "+2.0 s", "+4.3 s");
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
        var address = whole.select("[data-pulse]").attr("hx-get");
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
