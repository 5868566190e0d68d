package io.vestibule.web;

import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.registration.Registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A guest's form is sent by our own page only, which is known by what the page sealed into it and by no cookie. */
@QuarkusTest
class FormOriginTest {

    private static final String FORM = "/g/visitors/registrations";

    @ParameterizedTest
    @CsvSource({
        "forged, '', ''",
        "'', https://evil.example, ''",
        "'', '', cross-site",
        "forged, https://evil.example, cross-site",
    })
    @DisplayName("conformance 27: a form that another page made a browser send stores nothing and sends nothing")
    void aStrangersFormIsRefused(String token, String origin, String site) {
        var before = registrations();
        var request = given().redirects().follow(false).formParams(Map.of("phone", "07400 500301", "aup", "on"));
        if (!token.isEmpty()) {
            request.formParam(FormTokens.FIELD, token);
        }
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }
        var answer = request.post(FORM);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("send it once more");
        assertThat(registrations()).isEqualTo(before);
    }

    @Test
    @DisplayName("conformance 4, 27: our own form is taken without any cookie")
    void ourOwnFormIsTaken() {
        var page = given().get("/g/visitors");
        assertThat(page.cookies()).isEmpty();
        var token = Jsoup.parse(page.asString())
                .select("form[action=" + FORM + "] input[name=form]")
                .attr("value");
        var answer = given().redirects()
                .follow(false)
                .header("Origin", "null")
                .formParams(Map.of(FormTokens.FIELD, token, "phone", "07400 500302", "country", "GB", "aup", "on"))
                .post(FORM);
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static long registrations() {
        return QuarkusTransaction.requiringNew().call(() -> Registration.count());
    }
}
