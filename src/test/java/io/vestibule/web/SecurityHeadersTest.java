package io.vestibule.web;

import java.security.MessageDigest;
import java.util.Base64;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/g/visitors",
                "/g/visitors/login",
                "/g/visitors/aup",
                "/g/visitors/online",
                "/no/such",
                "/failing",
                "/signin",
                "/sponsor"
            })
    void everyAnswerHasThem(String path) {
        var answer = given().redirects().follow(false).get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isIn("no-referrer", "same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .containsPattern("frame-ancestors ('none'|'self' http://127.0.0.1:[0-9]+)$")
                .doesNotContain("unsafe");
        assertThat(answer.headers().getList("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void thePolicyLetsThePageUseItsOwnStyleOnly() throws Exception {
        var answer = given().get("/g/visitors");
        var style = Jsoup.parse(answer.asString()).select("style").first().data();
        var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes("UTF-8"));
        assertThat(answer.header("Content-Security-Policy"))
                .contains("style-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .contains("script-src 'self';")
                .contains("form-action 'self';")
                .contains("base-uri 'none'");
        assertThat(answer.asString()).doesNotContain(" style=").doesNotContain("onclick");
    }
}
