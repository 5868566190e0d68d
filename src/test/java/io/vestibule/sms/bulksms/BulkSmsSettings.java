package io.vestibule.sms.bulksms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import io.vestibule.sms.SmsConfig;

/** A driver with one account named {@code test}. */
final class BulkSmsSettings {

    static final String ID = "lab-bulksms-token";
    static final String SECRET = "lab-bulksms-secret";
    static final String TOKEN = "0123456789abcdefghij0123";

    private BulkSmsSettings() {}

    static BulkSmsDriver driver(String url, Map<String, String> settings) {
        var own = new HashMap<>(
                Map.of("type", "bulksms", "url", url, "token-id", ID, "token-secret", SECRET, "callback-token", TOKEN));
        own.putAll(settings);
        var all = new HashMap<String, String>();
        own.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(BulkSmsConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new BulkSmsDriver(
                config.getConfigMapping(BulkSmsConfig.class),
                config.getConfigMapping(SmsConfig.class),
                Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
    }
}
