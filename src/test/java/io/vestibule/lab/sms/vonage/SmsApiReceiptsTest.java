package io.vestibule.lab.sms.vonage;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.TextMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** The three ways in which the SMS API reports, with the method that the account's settings name. */
class SmsApiReceiptsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final TextMessage TEXT = new TextMessage(
            "0C000000217B7F00",
            "vonage",
            "labvonag",
            "Vestibule",
            "+447700900123",
            "Hello",
            "submitted",
            null,
            "0123",
            "http://127.0.0.1:1/callbacks",
            NOW,
            null,
            NOW);
    private static final Receipt RECEIPT = new Receipt(1, TEXT.id(), "failed", "6/2", "a-token", true, true, 0, NOW);

    private static HttpRequest written(String format, boolean sign) {
        var settings = Map.of(
                "vestibule.lab.sms.vonage.receipt-format",
                format,
                "vestibule.lab.sms.vonage.sign-receipts",
                String.valueOf(sign));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VonageLabConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build()
                .getConfigMapping(VonageLabConfig.class);
        return new SmsApiReceipts(config, new ObjectMapper(), Clock.fixed(NOW, ZoneOffset.UTC)).write(TEXT, RECEIPT);
    }

    @Test
    void reportsInTheQuery() {
        var request = written("query", true);
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.uri().getQuery())
                .contains("messageId=0C000000217B7F01", "status=failed", "err-code=6", "client-ref=0123")
                .contains("msisdn=447700900123", "to=Vestibule", "scts=2603011000", "timestamp=1772359200", "sig=");
    }

    @Test
    void reportsAsAFormAndAsJson() {
        assertThat(written("form", true).headers().firstValue("Content-Type"))
                .contains("application/x-www-form-urlencoded; charset=UTF-8");
        assertThat(written("json", true).headers().firstValue("Content-Type")).contains("application/json");
        assertThat(written("json", true).method()).isEqualTo("POST");
    }

    @Test
    void signsOnlyWhereTheAccountDoes() {
        assertThat(written("query", false).uri().getQuery()).doesNotContain("sig=", "nonce=");
    }

    @Test
    void signsWithVonagesOwnExample() {
        var fields = Map.of("a", "alphabet", "b", "bananas", "timestamp", "2100");
        assertThat(FieldSignature.of("md5-hash", "abcde", fields)).isEqualTo("7d43241108912b32cc315b48ce681acf");
        assertThat(FieldSignature.of("HmacSHA256", "abcde", fields))
                .isEqualTo("8d1b0428276b6a070578225914c3502cc0687a454dfbbbb370c76a14234cb546");
    }
}
