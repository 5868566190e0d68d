package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.testing.Staff;

import static io.vestibule.pages.sponsor.Monitoring.ids;
import static io.vestibule.pages.sponsor.Monitoring.page;
import static io.vestibule.pages.sponsor.Monitoring.sponsor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** Pages, filters and the file of the monitoring page. */
@QuarkusTest
@Tag("database")
class DeliveriesFoundTest {

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
        assertThat(ids(page(second.select("[data-pulse]").attr("hx-get")))).isEqualTo(stored.subList(25, 30));
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
}
