package io.vestibule.sms.twilio;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.secret.Secret;
import io.vestibule.sms.ReceiptRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** With the values of Twilio's own tests. */
class TwilioSignatureTest {

    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final String WITH_PORT = "https://mycompany.com:443/myapp.php?foo=1&bar=2";
    private static final String PARAMETERS =
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234" + "&From=%2B14158675309&To=%2B18005551212";
    private static final String SIGNED = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    private static final String SIGNED_WITH_PORT = "kvajT1Ptam85bY51eRf/AJRuM3w=";

    private static final String JSON = "{\"property\": \"value\", \"boolean\": true}";
    private static final String JSON_HASH = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

    private final TwilioSignature signature = new TwilioSignature(Secret.of("12345"));

    @Test
    @DisplayName("sms conformance 3: the worked values are good, with and without the port")
    void acceptsAFormWhateverTheAddressSaysAboutThePort() {
        assertThat(signature.matches(form(URL, PARAMETERS, SIGNED))).isTrue();
        assertThat(signature.matches(form(WITH_PORT, PARAMETERS, SIGNED))).isTrue();
        assertThat(signature.matches(form(URL, PARAMETERS, SIGNED_WITH_PORT))).isTrue();
        assertThat(signature.matches(form(WITH_PORT, PARAMETERS, SIGNED_WITH_PORT)))
                .isTrue();
    }

    @Test
    void acceptsARequestWithoutParameters() {
        assertThat(signature.matches(form(URL, "", "zYQTYrRWXE7LtzbG4PfP7/bkkGo=")))
                .isTrue();
    }

    @Test
    void theFragmentIsNotSigned() {
        assertThat(signature.matches(form(URL + "#rc=5", PARAMETERS, SIGNED))).isTrue();
    }

    @Test
    void theOrderOnTheWireDoesNotCount() {
        var reversed = "To=%2B18005551212&From=%2B14158675309&Digits=1234&Caller=%2B14158675309"
                + "&CallSid=CA1234567890ABCDE";
        assertThat(signature.matches(form(URL, reversed, SIGNED))).isTrue();
    }

    @Test
    @DisplayName("sms conformance 3: what is changed, added or left out is refused")
    void refusesWhatIsChangedAddedOrLeftOut() {
        assertThat(signature.matches(form(URL, PARAMETERS.replace("1234", "1235"), SIGNED)))
                .isFalse();
        assertThat(signature.matches(form(URL, PARAMETERS + "&Extra=1", SIGNED)))
                .isFalse();
        assertThat(signature.matches(form(URL, PARAMETERS.replace("&Digits=1234", ""), SIGNED)))
                .isFalse();
        assertThat(signature.matches(form(URL + "&baz=3", PARAMETERS, SIGNED))).isFalse();
        assertThat(signature.matches(form(URL.replace("mycompany", "yourcompany"), PARAMETERS, SIGNED)))
                .isFalse();
    }

    @Test
    @DisplayName("sms conformance 3: another token is refused")
    void refusesAnotherTokenAndNoSignature() {
        assertThat(new TwilioSignature(Secret.of("12346")).matches(form(URL, PARAMETERS, SIGNED)))
                .isFalse();
        assertThat(signature.matches(form(URL, PARAMETERS, ""))).isFalse();
        assertThat(signature.matches(new ReceiptRequest(
                        "POST",
                        URL,
                        Map.of("content-type", "application/x-www-form-urlencoded"),
                        PARAMETERS.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void acceptsJsonWhoseHashStandsInTheAddress() {
        assertThat(signature.matches(json(URL + "&bodySHA256=" + JSON_HASH, JSON)))
                .isTrue();
    }

    @Test
    @DisplayName("sms conformance 4: JSON without its hash is refused although the address is right")
    void refusesJsonThatDoesNotHaveTheHashAlthoughTheAddressIsRight() {
        assertThat(signature.matches(json(URL + "&bodySHA256=" + JSON_HASH, JSON + " ")))
                .isFalse();
    }

    @Test
    void refusesJsonWithoutAHash() {
        var signed = new ReceiptRequest(
                "POST",
                URL,
                Map.of("content-type", "application/json", "x-twilio-signature", "zYQTYrRWXE7LtzbG4PfP7/bkkGo="),
                JSON.getBytes(StandardCharsets.UTF_8));
        assertThat(signature.matches(signed)).isFalse();
    }

    private static ReceiptRequest form(String url, String body, String signature) {
        return new ReceiptRequest(
                "POST",
                url,
                Map.of("content-type", "application/x-www-form-urlencoded", "x-twilio-signature", signature),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static ReceiptRequest json(String url, String body) {
        return new ReceiptRequest(
                "POST",
                url,
                Map.of("content-type", "application/json", "x-twilio-signature", "a9nBmqA0ju/hNViExpshrM61xv4="),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
