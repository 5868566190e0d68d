package io.vestibule.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.net.Site;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;

import static org.assertj.core.api.Assertions.assertThat;

/** Three in ten answers are lost after the provider took the text: nobody gets two, whatever the provider offers. */
@QuarkusTest
@TestProfile(Impatient.class)
class LostAnswersTest {

    private static final int GUESTS = 20;

    /** Numbers that no other test has got blocked. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(2000);

    @Inject
    Texts texts;

    @Inject
    Site site;

    LabWindow lab;

    /** A text and its guest. */
    private record Sent(UUID id, PhoneNumber to) {}

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    @AfterEach
    void heal() {
        lab.heal();
    }

    @ParameterizedTest
    @CsvSource({"key, sms/bulksms", "default, sms/twilio", "neither, sms/plivo"})
    void nobodyGetsTwoTexts(String route, String system) {
        lab.fault(system, "drop-after-commit", 0, 0.3);
        var sent = crowd(route);
        var doubted = 0;
        for (var each : sent) {
            // a receipt that comes before we know the text's id comes again much later, so nobody waits for it here
            assertThat(texts.awaitClosed(each.id()).acceptedOrUnknown())
                    .as("after %s", texts.story(each.id()))
                    .isTrue();
            assertThat(lab.messages(each.to().e164())).as("texts of one guest").hasSize(1);
            doubted += texts.story(each.id()).contains("unknown") ? 1 : 0;
        }
        // with a key the request is simply repeated, and nobody has to wonder
        assertThat(doubted).as("unknown outcomes").isGreaterThanOrEqualTo(route.equals("key") ? 0 : 1);
    }

    /** Texts that are handed over at once. */
    private List<Sent> crowd(String route) {
        var sent = new ArrayList<Sent>();
        for (int i = 0; i < GUESTS; i++) {
            var to = new PhoneNumber("+1500555" + NUMBERS.incrementAndGet());
            sent.add(new Sent(texts.send(texts.text(to, route, Duration.ofMinutes(10))), to));
        }
        return sent;
    }
}
