package io.vestibule.sms.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import io.vestibule.phone.PhoneNumbers;
import io.vestibule.sms.SmsConfig;
import io.vestibule.sms.SmsProvider;

/** Drivers with the settings of one provider, called {@code test}. */
final class HttpDrivers {

    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final String KEY = "vestibule.sms.providers.test.";
    static final String TOKEN = "callback0123456789token";

    private HttpDrivers() {}

    static HttpDriver driver(Map<String, String> settings) {
        return driver(settings, NOW);
    }

    static HttpDriver driver(Map<String, String> settings, Instant now) {
        var all = new HashMap<String, String>();
        all.put(KEY + "type", "http");
        settings.forEach((key, value) -> all.put(KEY + key, value));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(HttpConfig.class)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new HttpDriver(
                config.getConfigMapping(HttpConfig.class),
                config.getConfigMapping(SmsConfig.class),
                new PhoneNumbers(Optional::empty),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    static SmsProvider open(Map<String, String> settings) {
        return driver(settings).open("test");
    }

    static List<String> problems(Map<String, String> settings) {
        return driver(settings).problems("test");
    }

    /** The first settings, and the second over them. */
    static Map<String, String> both(Map<String, String> first, Map<String, String> second) {
        var both = new HashMap<>(first);
        both.putAll(second);
        return both;
    }
}
