package io.vestibule.lab.sms.twilio;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.lab.sms.ReceiptWriter.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class CallbackAddressTest {

    private static final Outcome REFUSED = new Outcome(0, new ConnectException());
    private static final Outcome SLOW = new Outcome(0, new HttpTimeoutException("late"));

    @Test
    void withoutOverridesOnlyAFailedConnectionIsRepeatedOnce() {
        var address = CallbackAddress.of("https://portal.example.org/callbacks/sms/twilio?a=b");
        assertThat(address.url()).isEqualTo("https://portal.example.org/callbacks/sms/twilio?a=b");
        assertThat(address.readTimeout()).hasMillis(15_000);
        assertThat(address.repeats(0, REFUSED)).isTrue();
        assertThat(address.repeats(1, REFUSED)).isFalse();
        assertThat(address.repeats(0, SLOW)).isFalse();
        assertThat(address.repeats(0, new Outcome(503, null))).isFalse();
    }

    @Test
    void takesOverridesFromTheFragment() {
        var address = CallbackAddress.of("https://portal.example.org/x#rc=3&rp=rt,5xx&rt=2000&tt=nonsense");
        assertThat(address.url()).isEqualTo("https://portal.example.org/x");
        assertThat(address.readTimeout()).hasMillis(2000);
        assertThat(address.repeats(2, SLOW)).isTrue();
        assertThat(address.repeats(3, SLOW)).isFalse();
        assertThat(address.repeats(0, new Outcome(503, null))).isTrue();
        assertThat(address.repeats(0, new Outcome(404, null))).isFalse();
        assertThat(address.repeats(0, REFUSED)).isFalse();
    }

    @Test
    void keepsOverridesWithinTheirBounds() {
        var address = CallbackAddress.of("https://portal.example.org/x#rc=99&rp=all&rt=1");
        assertThat(address.retries()).isEqualTo(5);
        assertThat(address.readTimeout()).hasMillis(100);
        assertThat(address.repeats(4, new Outcome(404, null))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example/x", "/callbacks", "https://my_host.example/x", "http://", "not a url"})
    void refusesWhatIsNoAddress(String address) {
        assertThat(CallbackAddress.isValid(address)).isFalse();
    }
}
