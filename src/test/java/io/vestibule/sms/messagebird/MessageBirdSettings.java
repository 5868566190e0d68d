package io.vestibule.sms.messagebird;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

import io.vestibule.sms.SmsConfig;

/** Drivers with one account named {@code test}. */
final class MessageBirdSettings {

    static final String KEY = "lab-messagebird-key";
    static final String SIGNING_KEY = "lab-messagebird-signing-key";
    static final String WORKSPACE = "3f1c4b9e-0001-4000-8000-000000000001";
    static final String CHANNEL = "3f1c4b9e-0002-4000-8000-000000000002";
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private MessageBirdSettings() {}

    static MessageBirdDriver legacy(String url, Map<String, String> settings, Clock clock) {
        var own = new HashMap<>(Map.of(
                "type", "messagebird",
                "url", url,
                "access-key", KEY,
                "signing-key", SIGNING_KEY,
                "from", "Vestibule"));
        own.putAll(settings);
        var config = config(MessageBirdConfig.class, own);
        return new MessageBirdDriver(
                config.getConfigMapping(MessageBirdConfig.class), config.getConfigMapping(SmsConfig.class), clock);
    }

    static BirdDriver bird(String url, Map<String, String> settings, Clock clock) {
        var own = new HashMap<>(Map.of(
                "type", "bird",
                "url", url,
                "access-key", KEY,
                "signing-key", SIGNING_KEY,
                "workspace-id", WORKSPACE,
                "channel-id", CHANNEL));
        own.putAll(settings);
        var config = config(BirdConfig.class, own);
        return new BirdDriver(
                config.getConfigMapping(BirdConfig.class), config.getConfigMapping(SmsConfig.class), clock);
    }

    private static SmallRyeConfig config(Class<?> mapping, Map<String, String> own) {
        var all = new HashMap<String, String>();
        own.forEach((key, value) -> all.put("vestibule.sms.providers.test." + key, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withMapping(SmsConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
    }
}
