package io.vestibule.delivery;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Two scripted providers, and little patience. */
public class ScriptedTexts implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("vestibule.sms.providers.one.type", "scripted"),
                Map.entry("vestibule.sms.providers.two.type", "scripted"),
                Map.entry("vestibule.sms.routes.default", "one,two"),
                Map.entry("vestibule.sms.routes.solo", "one"),
                Map.entry("vestibule.sms.routes.log", "log"),
                Map.entry("vestibule.sms.providers.log.type", "log"),
                Map.entry("vestibule.delivery.settle", "200ms"),
                Map.entry("vestibule.delivery.first-wait", "100ms"),
                Map.entry("vestibule.delivery.longest-wait", "200ms"),
                Map.entry("vestibule.sms.providers.busy.type", "scripted"),
                Map.entry("vestibule.sms.providers.late.type", "scripted"),
                Map.entry("vestibule.sms.routes.busy", "busy,two"),
                Map.entry("vestibule.sms.routes.late", "late"));
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
