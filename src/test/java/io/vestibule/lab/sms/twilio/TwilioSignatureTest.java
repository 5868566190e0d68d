package io.vestibule.lab.sms.twilio;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Against the values that Twilio's own library is tested with. */
class TwilioSignatureTest {

    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Map<String, String> FORM = Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");

    @Test
    void signsAFormPost() {
        assertThat(TwilioSignature.of("12345", URL, FORM)).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void signsTheAddressAsGivenWithItsPort() {
        assertThat(TwilioSignature.of("12345", "https://mycompany.com:443/myapp.php?foo=1&bar=2", FORM))
                .isEqualTo("kvajT1Ptam85bY51eRf/AJRuM3w=");
    }

    @Test
    void signsTheAddressAloneWithoutParameters() {
        assertThat(TwilioSignature.of("12345", URL, Map.of())).isEqualTo("zYQTYrRWXE7LtzbG4PfP7/bkkGo=");
    }

    @Test
    void signsTheHashOfAJsonBodyWithinTheAddress() {
        var hashed = URL + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        assertThat(TwilioSignature.of("12345", hashed, Map.of())).isEqualTo("a9nBmqA0ju/hNViExpshrM61xv4=");
    }
}
