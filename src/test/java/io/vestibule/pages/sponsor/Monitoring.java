package io.vestibule.pages.sponsor;

import java.util.List;

import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** The monitoring page, as a sponsor sees it at a browser without script. */
final class Monitoring {

    private Monitoring() {}

    static RequestSpecification sponsor() {
        return Staff.browser(SignedIn.cookie("sponsor"));
    }

    static Document page(String address) {
        var answer = sponsor().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    /** The texts that are listed, from above. */
    static List<String> ids(Document page) {
        return page.select("tr[data-id]").eachAttr("data-id");
    }
}
