package io.vestibule.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Short waits, so that faults and recoveries show within seconds, and three providers at the lab: one with a look-up, one
 * with a key that makes repeats harmless, and one with neither.
 */
public class Impatient implements QuarkusTestProfile {

    /** What the lab's BulkSMS wants to be told as the secret of its token. */
    public static final String BULK_SECRET = "lab-bulksms-secret";

    private static final String TOKEN = "callback0token0of0the0tests";

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
                Map.entry("vestibule.access.replication-delay", "200ms"),
                Map.entry("vestibule.access.between-looks", "100ms"),
                Map.entry("vestibule.access.second-change-after", "1s"),
                Map.entry("vestibule.access.session-appears", "2s"),
                Map.entry("vestibule.approval.undo", "1s"),
                Map.entry("vestibule.limits.resend-after", "2s"),
                Map.entry("vestibule.sms.routes.default", "twilio"),
                Map.entry("vestibule.sms.routes.key", "bulk"),
                Map.entry("vestibule.sms.routes.neither", "plivo"),
                Map.entry("vestibule.sms.providers.bulk.type", "bulksms"),
                Map.entry("vestibule.sms.providers.bulk.url", "${vestibule.lab.url}/lab/sms/bulksms"),
                Map.entry("vestibule.sms.providers.bulk.token-id", "lab-bulksms-token"),
                Map.entry("vestibule.sms.providers.bulk.token-secret", "file:" + bulkSecret(BULK_SECRET)),
                Map.entry("vestibule.sms.providers.bulk.callback-token", TOKEN),
                Map.entry("vestibule.sms.providers.bulk.guard.breaker-pause", "500ms"),
                Map.entry("vestibule.lab.sms.bulksms.webhook", "${vestibule.public-url}/callbacks/sms/bulk/" + TOKEN),
                Map.entry("vestibule.sms.providers.plivo.type", "plivo"),
                Map.entry("vestibule.sms.providers.plivo.url", "${vestibule.lab.url}/lab/sms/plivo"),
                Map.entry("vestibule.sms.providers.plivo.auth-id", "MALABLABLABLABLABLAB"),
                // the auth token is in the Vault
                Map.entry("vestibule.sms.providers.plivo.from", "+15005550006"),
                Map.entry("vestibule.sms.providers.plivo.guard.breaker-pause", "500ms"));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(FakeVault.class));
    }

    /** Writes what BulkSMS is to be told, and returns the file. */
    public static Path bulkSecret(String secret) {
        try {
            return Files.writeString(Files.createDirectories(Path.of("target")).resolve("bulksms-secret"), secret)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
