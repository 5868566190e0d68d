package io.vestibule.sms.clickatell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import io.vestibule.sms.SmsConfig;

/** Drivers with one integration named {@code test}. */
final class ClickatellSettings {

    static final String KEY = "lab-clickatell-key==";
    static final String TOKEN = "0123456789abcdefghij0123";

    private ClickatellSettings() {}

    static ClickatellDriver driver(String type, String url, Map<String, String> settings) {
        var own = new HashMap<>(Map.of("type", type, "url", url, "api-key", KEY, "callback-token", TOKEN));
        own.putAll(settings);
        var all = new HashMap<String, String>();
        own.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value));
        var mappings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ClickatellConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        var config = mappings.getConfigMapping(ClickatellConfig.class);
        var common = mappings.getConfigMapping(SmsConfig.class);
        var clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
        return type.equals(OneDriver.TYPE)
                ? new OneDriver(config, common, clock)
                : new ClassicDriver(config, common, clock);
    }
}
