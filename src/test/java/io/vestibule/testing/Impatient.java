package io.vestibule.testing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Short waits, so that faults and recoveries show within seconds. */
public class Impatient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("vestibule.delivery.settle", "1500ms"),
                Map.entry("vestibule.delivery.first-wait", "100ms"),
                Map.entry("vestibule.delivery.longest-wait", "500ms"),
                Map.entry("vestibule.sms.providers.twilio.read-timeout", "1s"),
                Map.entry("vestibule.sms.providers.twilio.guard.breaker-pause", "500ms"),
                Map.entry("vestibule.ise.read-timeout", "1s"),
                Map.entry("vestibule.guest.longest-wait", "1s"),
                Map.entry("vestibule.guest.undo", "10ms"),
                Map.entry("vestibule.guest.admin-wait", "1s"),
                Map.entry("vestibule.limits.resend-after", "2s"));
    }
}
