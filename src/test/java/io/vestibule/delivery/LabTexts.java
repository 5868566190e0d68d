package io.vestibule.delivery;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Little patience with three providers at the lab: one with a key that makes repeats harmless, one with a look-up, and one
 * with neither.
 */
public class LabTexts implements QuarkusTestProfile {

    private static final String TOKEN = "callback0token0of0the0tests";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("vestibule.delivery.settle", "1500ms"),
                Map.entry("vestibule.delivery.first-wait", "100ms"),
                Map.entry("vestibule.delivery.longest-wait", "500ms"),
                Map.entry("vestibule.sms.routes.default", "twilio"),
                Map.entry("vestibule.sms.routes.key", "bulk"),
                Map.entry("vestibule.sms.routes.neither", "plivo"),
                Map.entry("vestibule.sms.providers.twilio.read-timeout", "1s"),
                Map.entry("vestibule.sms.providers.twilio.guard.breaker-pause", "500ms"),
                Map.entry("vestibule.sms.providers.bulk.type", "bulksms"),
                Map.entry("vestibule.sms.providers.bulk.url", "${vestibule.lab.url}/lab/sms/bulksms"),
                Map.entry("vestibule.sms.providers.bulk.token-id", "lab-bulksms-token"),
                Map.entry("vestibule.sms.providers.bulk.token-secret", "lab-bulksms-secret"),
                Map.entry("vestibule.sms.providers.bulk.callback-token", TOKEN),
                Map.entry("vestibule.sms.providers.bulk.guard.breaker-pause", "500ms"),
                Map.entry("vestibule.lab.sms.bulksms.webhook", "${vestibule.public-url}/callbacks/sms/bulk/" + TOKEN),
                Map.entry("vestibule.sms.providers.plivo.type", "plivo"),
                Map.entry("vestibule.sms.providers.plivo.url", "${vestibule.lab.url}/lab/sms/plivo"),
                Map.entry("vestibule.sms.providers.plivo.auth-id", "MALABLABLABLABLABLAB"),
                Map.entry("vestibule.sms.providers.plivo.auth-token", "lab-plivo-token"),
                Map.entry("vestibule.sms.providers.plivo.from", "+15005550006"),
                Map.entry("vestibule.sms.providers.plivo.guard.breaker-pause", "500ms"));
    }
}
