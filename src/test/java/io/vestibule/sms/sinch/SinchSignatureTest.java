package io.vestibule.sms.sinch;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.secret.Secret;
import io.vestibule.sms.ReceiptRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** With the value of Sinch's own tests. */
@DisplayName("sms conformance 14: the worked value is good, another algorithm is not")
class SinchSignatureTest {

    private static final String BODY =
            "{\"at\":\"2025-01-13T09:22:40.914Z\",\"batch_id\":\"01JHFFHQ0P99JPPNQPJDV7JTBP\","
                    + "\"client_reference\":\"a client reference\",\"code\":0,\"operator_status_at\":\"2025-01-13T09:22:00Z\","
                    + "\"recipient\":\"33662162466\",\"status\":\"Delivered\",\"type\":\"recipient_delivery_report_sms\"}";
    private static final Map<String, String> SIGNED = Map.of(
            "content-type",
            "application/json",
            "x-sinch-webhook-signature",
            "ZoHei66PPN/kZjw7hFVfGhJOnml3iGNCMWoyQVcE5o0=",
            "x-sinch-webhook-signature-algorithm",
            "HmacSHA256",
            "x-sinch-webhook-signature-nonce",
            "01JHFFHWYY7HSS4FWTMDTQEK8V",
            "x-sinch-webhook-signature-timestamp",
            "1736760161");

    private final SinchSignature signature = new SinchSignature(Secret.of("SMSWebhooksSecret"));

    @Test
    void acceptsTheWorkedValue() {
        assertThat(signature.matches(request(BODY, SIGNED))).isTrue();
    }

    @Test
    void refusesAnyOtherAlgorithm() {
        for (var algorithm : new String[] {"HmacSHA1", "hmacsha256", "none", "HmacSHA512", ""}) {
            assertThat(signature.matches(request(BODY, changed("-algorithm", algorithm))))
                    .as(algorithm)
                    .isFalse();
        }
        assertThat(signature.matches(request(BODY, changed("-algorithm", null))))
                .isFalse();
    }

    @Test
    void refusesWhatIsChangedOrLeftOut() {
        assertThat(signature.matches(request(BODY.replace("Delivered", "Failed"), SIGNED)))
                .isFalse();
        assertThat(signature.matches(request(BODY + "\n", SIGNED))).isFalse();
        assertThat(signature.matches(request(BODY, changed("-nonce", "01JHFFHWYY7HSS4FWTMDTQEK8W"))))
                .isFalse();
        assertThat(signature.matches(request(BODY, changed("-timestamp", "1736760162"))))
                .isFalse();
        assertThat(signature.matches(request(BODY, changed("", "")))).isFalse();
        assertThat(signature.matches(request(BODY, changed("", null)))).isFalse();
        assertThat(signature.matches(request(BODY, Map.of()))).isFalse();
    }

    @Test
    void refusesAnotherSecret() {
        assertThat(new SinchSignature(Secret.of("AnotherSecret")).matches(request(BODY, SIGNED)))
                .isFalse();
    }

    private static Map<String, String> changed(String header, String value) {
        var headers = new HashMap<>(SIGNED);
        if (value == null) {
            headers.remove("x-sinch-webhook-signature" + header);
        } else {
            headers.put("x-sinch-webhook-signature" + header, value);
        }
        return headers;
    }

    private static ReceiptRequest request(String body, Map<String, String> headers) {
        return new ReceiptRequest(
                "POST",
                "https://portal.example.org/callbacks/sms/test/0123",
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
