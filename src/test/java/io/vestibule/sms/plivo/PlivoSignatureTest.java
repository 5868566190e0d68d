package io.vestibule.sms.plivo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.secret.Secret;
import io.vestibule.sms.ReceiptRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** With the values that Plivo's own library is tested with; version 3 by its rule. */
@DisplayName("sms conformance 10: both worked values are good")
class PlivoSignatureTest {

    private static final String URL = "https://portal.example.org/callbacks/sms/test/0123";
    private static final PlivoSignature OWN = new PlivoSignature(Secret.of("my_auth_token"));
    private static final PlivoSignature MAIN = new PlivoSignature(Secret.of("main_token"));

    private final PlivoProof proof = new PlivoProof(Secret.of("my_auth_token"), Optional.of(Secret.of("main_token")));

    private static ReceiptRequest request(String method, String url, String form, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        if (!form.isEmpty()) {
            all.put("content-type", "application/x-www-form-urlencoded");
        }
        return new ReceiptRequest(method, url, all, form.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> v2(String signature) {
        return Map.of("x-plivo-signature-v2", signature, "x-plivo-signature-v2-nonce", "12345");
    }

    private static Map<String, String> v3(String signature) {
        return Map.of("x-plivo-signature-v3", signature, "x-plivo-signature-v3-nonce", "12345");
    }

    @ParameterizedTest
    @CsvSource({
        "https://answer.url, ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc=",
        "https://answer.url/, do1CXv+k99A6+B+eTcyqbxWlezFIxJ/1vz72787r37g="
    })
    void acceptsPlivosOwnExamples(String url, String value) {
        assertThat(OWN.of(url + "12345")).isEqualTo(value);
        assertThat(proof.of(request("POST", url, "a=b", v2(value)))).isPresent();
        assertThat(proof.of(request("POST", url + "?query=is&not=signed", "a=b", v2(value))))
                .isPresent();
        assertThat(proof.of(request("POST", url + "x", "a=b", v2(value)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example.org/callbacks/sms/test/0123",
                "https://portal.example.org:443/callbacks/sms/test/0123"
            })
    void takesTheUsualPortWithAndWithoutItsNumber(String signed) {
        var good = v2(OWN.of(signed + "12345"));
        assertThat(proof.of(request("POST", URL, "", good))).isPresent();
        assertThat(proof.of(request("POST", URL.replace("org/", "org:443/"), "", good)))
                .isPresent();
        assertThat(proof.of(request("POST", URL.replace("org/", "org:8443/"), "", good)))
                .isEmpty();
    }

    @Test
    void theMainAccountSignsUnderItsOwnName() {
        assertThat(proof.of(request("POST", URL, "", v2(MAIN.of(URL + "12345")))))
                .isEmpty();
        var byMain = Map.of("x-plivo-signature-ma-v2", MAIN.of(URL + "12345"), "x-plivo-signature-v2-nonce", "12345");
        assertThat(proof.of(request("POST", URL, "", byMain))).isPresent();
        var without = new PlivoProof(Secret.of("my_auth_token"), Optional.empty());
        assertThat(without.of(request("POST", URL, "", byMain))).isEmpty();
    }

    @Test
    void eachNonceIsGoodOnceForOneAddress() {
        var first = proof.of(request("POST", URL, "Status=sent", v2(OWN.of(URL + "12345"))));
        assertThat(first).isEqualTo(proof.of(request("POST", URL, "Status=failed", v2(OWN.of(URL + "12345")))));
        var second = Map.of("x-plivo-signature-v2", OWN.of(URL + "6"), "x-plivo-signature-v2-nonce", "6");
        assertThat(proof.of(request("POST", URL, "Status=sent", second)))
                .isPresent()
                .isNotEqualTo(first);
        assertThat(proof.of(request("POST", URL + "4", "", v2(OWN.of(URL + "4" + "12345")))))
                .isPresent()
                .isNotEqualTo(first);
    }

    @Test
    void needsANonce() {
        var bare = Map.of("x-plivo-signature-v2", OWN.of(URL), "x-plivo-signature-v3", OWN.of(URL + "?."));
        assertThat(proof.of(request("POST", URL, "", bare))).isEmpty();
    }

    @Test
    void version3CoversTheFormAndTheQuery() {
        var text = URL + "?a=1&b=x y.StatussentToabc.12345";
        var good = v3(OWN.of(text));
        assertThat(proof.of(request("POST", URL + "?b=x+y&a=1", "To=abc&Status=sent", good)))
                .isPresent();
        assertThat(proof.of(request("POST", URL + "?b=x+y&a=1", "To=abc&Status=failed", good)))
                .isEmpty();
        assertThat(proof.of(request("POST", URL + "?b=x+y&a=2", "To=abc&Status=sent", good)))
                .isEmpty();
        assertThat(proof.of(request("POST", URL, "To=abc&Status=sent", v3(OWN.of(URL + "?StatussentToabc.12345")))))
                .isPresent();
    }

    @Test
    void version3OfAGetSignsTheSortedQuery() {
        var good = v3(OWN.of(URL + "?Status=sent&To=abc.12345"));
        assertThat(proof.of(request("GET", URL + "?To=abc&Status=sent", "", good)))
                .isPresent();
        assertThat(proof.of(request("GET", URL + "?To=abc&Status=failed", "", good)))
                .isEmpty();
    }

    /** Plivo's libraries differ here, so both are taken. */
    @Test
    void version3WithoutAnyFields() {
        for (var text : List.of(URL + ".12345", URL + "?.12345")) {
            assertThat(proof.of(request("POST", URL, "", v3(OWN.of(text))))).isPresent();
            assertThat(proof.of(request("GET", URL, "", v3(OWN.of(text))))).isPresent();
        }
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        var good = OWN.of(URL + "?a1.12345");
        assertThat(proof.of(request("POST", URL, "a=1", v3("AAAA, " + good + ",BBBB"))))
                .isPresent();
        assertThat(proof.of(request("POST", URL, "a=1", v3("AAAA,BBBB")))).isEmpty();
    }
}
