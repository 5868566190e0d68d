package io.vestibule.lab.page;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LabPageTest {

    private static Document page() {
        var html = given().get("/lab")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        return Jsoup.parse(html);
    }

    @Test
    void saysLoudlyWhatItIs() {
        assertThat(page().select(".loud").text()).isEqualTo("This is the lab: everything here is simulated.");
    }

    @Test
    void loadsNothingFromElsewhere() {
        var page = page();
        var parts = page.select("link[href], script[src], img[src], iframe[src]");
        var addresses = parts.stream()
                .map(part -> part.hasAttr("src") ? part.attr("src") : part.attr("href"))
                .toList();
        assertThat(addresses).hasSize(4).allMatch(address -> address.startsWith("/lab/assets/"));
        addresses.forEach(address -> given().get(address).then().statusCode(200));
        // so that it keeps working under the strictest content security policy
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
    }

    @Test
    void leadsToTheProduct() {
        assertThat(page().select(".links a").eachAttr("href"))
                .allMatch(address -> address.startsWith("http://localhost:"))
                .satisfiesExactly(
                        guest -> assertThat(guest).endsWith("/g/visitors"),
                        monitoring -> assertThat(monitoring).endsWith("/sponsor/deliveries"),
                        sponsor -> assertThat(sponsor).endsWith("/sponsor"));
    }

    @Test
    void listsEveryMagicNumberWithItsCode() {
        var rows = page().select(".numbers li").eachText();
        assertThat(rows)
                .anyMatch(row -> row.startsWith("+15005550001 not a valid number ") && row.contains("twilio 21211"))
                .anyMatch(row -> row.startsWith("+447700900970 answered STOP ") && row.contains("twilio 21610"))
                .anyMatch(row -> row.startsWith("+447700900973 phone switched off ") && row.contains("twilio 30003"))
                .contains("+15005550006 delivered")
                .doesNotHaveDuplicates();
    }

    @Test
    void canJoinWithEachPhoneAtEachKindOfController() {
        assertThat(page().select("[name=profile]").eachAttr("value"))
                .containsExactly("ios", "android-webview", "android-customtab", "windows", "plain")
                .isEqualTo(page().select("[data-about]").eachAttr("data-about"));
        assertThat(page().select("#network option").eachAttr("value"))
                .startsWith("aireos", "iosxe", "cwa")
                .contains("hosted", "unifi", "chilli");
    }

    @Test
    void framesAPlainBrowserWithoutScript() {
        assertThat(page().select("[data-script=false]").eachAttr("value")).containsExactly("plain");
    }
}
