package io.vestibule.testing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Short waits, so that faults and recoveries show within seconds. */
public class Impatient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "vestibule.delivery.settle", "1500ms",
                "vestibule.delivery.first-wait", "100ms",
                "vestibule.delivery.longest-wait", "500ms",
                "vestibule.sms.providers.twilio.read-timeout", "1s",
                "vestibule.sms.providers.twilio.guard.breaker-pause", "500ms",
                "vestibule.ise.read-timeout", "1s",
                "vestibule.limits.resend-after", "2s");
    }
}
