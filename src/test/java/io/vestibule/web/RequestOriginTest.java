package io.vestibule.web;

import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class RequestOriginTest {

    /** Something behind a sign-in. */
    @Path("/same-origin-trial")
    @SameOriginOnly
    public static class Trial {

        @GET
        public String read() {
            return "read";
        }

        @POST
        public String change() {
            return "changed";
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|-|200",
                "-|same-origin|200",
                "-|none|200",
                "-|same-site|403",
                "-|cross-site|403",
                "http://localhost:PORT|-|200",
                "null|-|200",
                "null|same-origin|200",
                "null|cross-site|403",
                "https://evil.example|-|403",
                "http://localhost|-|403",
                "http://localhost:PORT.evil.example|-|403",
                "http://localhost:PORT|cross-site|403",
            })
    void refusesWhatAnotherSiteSends(String origin, String site, int status) {
        var headers = new HashMap<String, String>();
        if (origin != null) {
            headers.put("Origin", origin.replace("PORT", String.valueOf(RestAssured.port)));
        }
        if (site != null) {
            headers.put("Sec-Fetch-Site", site);
        }
        assertThat(post(headers)).isEqualTo(status);
        assertThat(given().headers(headers).get("/same-origin-trial").statusCode())
                .isEqualTo(200);
    }

    private static int post(Map<String, String> headers) {
        return given().headers(headers).post("/same-origin-trial").statusCode();
    }
}
