package io.vestibule.gateway;

import java.time.Clock;
import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.delivery.DeliveryConfig;
import io.vestibule.sms.SmsConfig;

import static org.assertj.core.api.Assertions.assertThat;

class CallersTest {

    private static Callers callers(String... keysAndValues) {
        var builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GatewayConfig.class)
                .withMapping(SmsConfig.class)
                .withMapping(DeliveryConfig.class);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            builder.withDefaultValues(Map.of("vestibule." + keysAndValues[i], keysAndValues[i + 1]));
        }
        var config = builder.build();
        return new Callers(
                config.getConfigMapping(GatewayConfig.class),
                config.getConfigMapping(SmsConfig.class),
                config.getConfigMapping(DeliveryConfig.class),
                Clock.systemUTC());
    }

    @Test
    void nobodyIsAnyoneWithoutSettings() {
        assertThat(callers().problems()).isEmpty();
        assertThat(callers().all()).isEmpty();
    }

    @Test
    void acceptsEveryGoodSetting() {
        var key = "gateway.callers.ise.";
        assertThat(callers(
                                key + "secret",
                                "s3cret",
                                key + "previous-secret",
                                "older",
                                key + "key",
                                "0123456789abcdef0123",
                                key + "networks",
                                "10.0.0.0/8,::1",
                                key + "countries",
                                "gb,SE",
                                key + "default-country",
                                "gb",
                                key + "sender",
                                "Example Ltd",
                                key + "route",
                                "codes",
                                key + "fields.number",
                                "Mobile-Number",
                                key + "answer.status",
                                "202",
                                key + "answer.format",
                                "json",
                                key + "answer.marker",
                                "accepted",
                                "sms.routes.codes",
                                "one")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key | short | key must be at least 20",
                "networks | 10.0.0.0/8,nowhere | networks: \"nowhere\"",
                "countries | GB,XY | countries: \"XY\"",
                "default-country | England | default-country: \"England\"",
                "sender | MuchTooLongAWord | sender: \"MuchTooLongAWord\"",
                "route | missing | route: there is no route \"missing\"",
                "useful-for | 60s | useful-for must be longer",
                "most-parts | 0 | at least 1",
                "rate-per-minute | 0 | at least 1",
                "daily-quota | 0 | at least 1",
                "daily-quota-per-number | -1 | daily-quota-per-number must be 0",
                "duplicate-window | 2h | duplicate-window must be between",
                "fields.text | -_ | fields: a name is empty",
                "answer.status | 400 | answer.status must be between 200 and 299",
                "answer.marker | code | answer.marker: \"code\" also stands in the refusal",
                "answer.marker | say \"yes\" | answer.marker must be",
            })
    void namesTheKeyAndTheCureOfEachWrongSetting(String key, String value, String complaint) {
        assertThat(callers("gateway.callers.ise.secret", "s3cret", "gateway.callers.ise." + key, value)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("vestibule.gateway.callers.ise")
                .contains(complaint);
    }

    @Test
    void asksForASecretAndForOneOfOnesOwn() {
        assertThat(callers("gateway.callers.ise.sender", "Example").problems())
                .singleElement()
                .asString()
                .contains("ise.secret is not set");
        assertThat(callers(
                                "gateway.callers.ise.secret",
                                "same",
                                "gateway.callers.wso.previous-secret",
                                "same",
                                "gateway.callers.wso.secret",
                                "other")
                        .problems())
                .singleElement()
                .asString()
                .contains("callers.wso: a secret of it is also one of \"ise\"");
        assertThat(callers("gateway.callers.I-S-E.secret", "s").problems())
                .singleElement()
                .asString()
                .contains("small letters and digits");
    }
}
