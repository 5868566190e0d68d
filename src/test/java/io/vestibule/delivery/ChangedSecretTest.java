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
    void aQueuedTextGoesOutWithTheNewSecret() {
        Impatient.bulkSecret("no longer good");
        assertThat(texts.awaitState(send(), DeliveryState.FAILED).reasonCode).isEqualTo("authentication-failed");
        lab().fault(BULKSMS, "down");
        var waiting = send();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> texts.get(waiting).trouble == Trouble.WAITING);
        Impatient.bulkSecret(Impatient.BULK_SECRET);
        lab().heal();
        texts.awaitState(waiting, DeliveryState.DELIVERED);
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
