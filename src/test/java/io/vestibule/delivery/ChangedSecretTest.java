package io.vestibule.delivery;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.task.Commit;
import io.vestibule.testing.FakeVault;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;

import static org.assertj.core.api.Assertions.assertThat;

/** A provider's secret is changed while texts wait to be sent with it. */
@QuarkusTest
@TestProfile(Impatient.class)
class ChangedSecretTest {

    private static final String BULKSMS = "sms/bulksms";

    @Inject
    Texts texts;

    @Inject
    ProviderRecords records;

    @Inject
    Site site;

    @AfterEach
    void heal() {
        Impatient.bulkSecret(Impatient.BULK_SECRET);
        lab().heal();
    }

    private LabWindow lab() {
        return new LabWindow(site.publicUrl().toString());
    }

    @Test
    void textsWaitForTheNewSecretAndGoOutWithIt() {
        lab().fault(BULKSMS, "down");
        var waiting = send();
        awaitWaiting(waiting);
        Impatient.bulkSecret("no longer good");
        lab().heal();
        var refused = send();
        awaitWaiting(refused);
        assertThat(texts.get(refused).reasonCode).isEqualTo("authentication-failed");
        assertThat(health().condition()).isEqualTo(ProviderHealth.Condition.DOWN);
        Impatient.bulkSecret(Impatient.BULK_SECRET);
        texts.awaitState(waiting, DeliveryState.DELIVERED);
        texts.awaitState(refused, DeliveryState.DELIVERED);
    }

    private void awaitWaiting(UUID id) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> texts.get(id).trouble == Trouble.WAITING);
    }

    private ProviderHealth health() {
        return Commit.read(records::all).stream()
                .filter(health -> health.provider().equals("bulk"))
                .findFirst()
                .orElseThrow();
    }

    /** That it is the right one, the texts of {@link LostAnswersTest} show. */
    @Test
    void aSecretMayBeInTheVault() {
        var found = ConfigProvider.getConfig().getConfigValue(FakeVault.KEY);
        assertThat(found.getValue()).isEqualTo(FakeVault.VALUE);
        assertThat(found.getSourceName()).containsIgnoringCase("vault");
    }

    private UUID send() {
        return texts.send("key");
    }
}
