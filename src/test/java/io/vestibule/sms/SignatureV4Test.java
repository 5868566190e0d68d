package io.vestibule.sms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.secret.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** With values of the test suite that AWS publishes for its signature; the cases bear its names. */
class SignatureV4Test {

    private static final Instant NOW = Instant.parse("2015-08-30T12:36:00Z");
    private static final String HOST = "https://example.amazonaws.com";
    private static final SignatureV4 SIGNATURE = new SignatureV4(
            "AKIDEXAMPLE", Secret.of("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), "us-east-1", "service");

    @ParameterizedTest
    @CsvSource({
        "get-vanilla, GET, /, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "get-without-path, GET, '', 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "post-vanilla, POST, /, 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "get-vanilla-query-order-key-case, GET, /?Param2=value2&Param1=value1,"
                + " b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        "get-vanilla-empty-query-key, GET, /?Param1=value1,"
                + " a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb",
        "post-vanilla-query, POST, /?Param1=value1,"
                + " 28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11",
        "get-unreserved, GET, /-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz,"
                + " 07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
        "get-utf8, GET, /%E1%88%B4, 8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
        "get-vanilla-utf8-query, GET, /?%E1%88%B4=bar,"
                + " 2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"
    })
    void signsMethodPathAndQuery(String name, String method, String path, String signature) {
        var ask = new HttpAsk(method, URI.create(HOST + path), Map.of(), "", new byte[0]);
        assertThat(signed(ask)).isEqualTo(authorization("host;x-amz-date", signature));
    }

    @Test
    void signsHeadersInTheOrderOfTheirNames() {
        // post-header-key-sort, post-header-value-case, get-header-value-trim
        assertThat(signed(post("", "").with("My-Header1", "value1")))
                .isEqualTo(authorization(
                        "host;my-header1;x-amz-date",
                        "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c"));
        assertThat(signed(post("", "").with("My-Header1", "VALUE1")))
                .isEqualTo(authorization(
                        "host;my-header1;x-amz-date",
                        "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d"));
        assertThat(signed(HttpAsk.get(URI.create(HOST))
                        .with("My-Header2", " \"a   b   c\"")
                        .with("My-Header1", " value1")))
                .isEqualTo(authorization(
                        "host;my-header1;my-header2;x-amz-date",
                        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"));
    }

    @Test
    void signsAFormWithItsContentType() {
        // post-x-www-form-urlencoded and the same with a parameter
        assertThat(signed(post("application/x-www-form-urlencoded", "Param1=value1")))
                .isEqualTo(authorization(
                        "content-type;host;x-amz-date",
                        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"));
        assertThat(signed(post("application/x-www-form-urlencoded; charset=utf8", "Param1=value1")))
                .isEqualTo(authorization(
                        "content-type;host;x-amz-date",
                        "1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe"));
    }

    @Test
    void signsTheSessionToken() {
        // post-sts-header-before
        var token =
                "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";
        assertThat(signed(post("", "").with("X-Amz-Security-Token", token)))
                .isEqualTo(authorization(
                        "host;x-amz-date;x-amz-security-token",
                        "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"));
    }

    @Test
    void namesTheTimeAndAnUnusualPort() {
        var ask = SIGNATURE.sign(post("", ""), NOW);
        assertThat(ask.headers()).containsEntry("X-Amz-Date", "20150830T123600Z");
        assertThat(signed(new HttpAsk("GET", URI.create(HOST + ":443/"), Map.of(), "", new byte[0])))
                .endsWith("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        assertThat(signed(new HttpAsk("GET", URI.create(HOST + ":8443/"), Map.of(), "", new byte[0])))
                .doesNotContain("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    }

    private static HttpAsk post(String mediaType, String body) {
        return new HttpAsk("POST", URI.create(HOST + "/"), Map.of(), mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(HttpAsk ask) {
        return SIGNATURE.sign(ask, NOW).headers().get("Authorization");
    }

    private static String authorization(String headers, String signature) {
        return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders="
                + headers + ", Signature=" + signature;
    }
}
