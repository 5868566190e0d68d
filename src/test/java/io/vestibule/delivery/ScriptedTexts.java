package io.vestibule.delivery;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Two scripted providers, and little patience. */
public class ScriptedTexts implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "vestibule.sms.providers.one.type", "scripted",
                "vestibule.sms.providers.two.type", "scripted",
                "vestibule.sms.routes.default", "one,two",
                "vestibule.sms.routes.solo", "one",
                "vestibule.sms.routes.log", "log",
                "vestibule.sms.providers.log.type", "log",
                "vestibule.delivery.settle", "200ms",
                "vestibule.delivery.first-wait", "100ms",
                "vestibule.delivery.longest-wait", "200ms");
    }

    /** The same with the other answer to an unknown outcome. */
    public static class Resending extends ScriptedTexts {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("vestibule.delivery.unknown-outcome", "resend");
            return settings;
        }
    }
}
