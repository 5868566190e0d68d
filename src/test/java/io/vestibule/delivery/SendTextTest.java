package io.vestibule.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.task.Commit;
import io.vestibule.task.Tasks;
import io.vestibule.testing.ScriptedProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@TestProfile(ScriptedTexts.class)
@Tag("database")
class SendTextTest {

    @Inject
    Texts texts;

    @Inject
    Deliveries deliveries;

    @Inject
    Site site;

    @Inject
    Tasks tasks;

    ScriptedProvider one = ScriptedProvider.named("one");
    ScriptedProvider two = ScriptedProvider.named("two");

    @BeforeEach
    void forget() {
        ScriptedProvider.resetAll();
    }

    @Test
    void aTextGoesToTheFirstProviderOnce() {
        var to = Texts.freshNumber();
        var id = texts.send(texts.text(to, null, Duration.ofMinutes(10)));
        var delivery = texts.awaitClosed(id);
        assertThat(delivery.state).isEqualTo(DeliveryState.QUEUED);
        assertThat(delivery.acceptedOrUnknown()).isTrue();
        assertThat(one.sent()).hasSize(1);
        assertThat(two.sent()).isEmpty();
        var sent = one.sent().get(0);
        assertThat(sent.to()).isEqualTo(to);
        assertThat(sent.text()).isEqualTo(Texts.WORDS);
        assertThat(sent.reference()).matches("[0-9a-f]{32}");
        assertThat(sent.callback()).isEqualTo(site.at("/callbacks/sms/one/" + sent.reference()));
        assertThat(delivery.providerId).isEqualTo("one-" + sent.reference());
        assertThat(texts.story(id)).containsExactly("queued", "submitted", "accepted");
        assertThat(texts.progressOf(id)).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo(delivery.subject);
            assertThat(event.acceptedOrUnknown()).isTrue();
            assertThat(event.trouble()).isEmpty();
        });
        texts.assertNothingTold(id, to);
    }

    @Test
    void nothingIsSentForATransactionThatIsRolledBack() {
        var text = texts.text(Texts.freshNumber(), null, Duration.ofMinutes(10));
        assertThatThrownBy(() -> Commit.of("test.send", () -> {
                    deliveries.send(text);
                    throw new IllegalStateException("thought better of it");
                }))
                .hasMessageContaining("thought better of it");
        texts.awaitClosed(texts.send()); // a later one has passed through the same lane
        assertThat(one.sent()).noneMatch(message -> message.to().equals(text.to()));
        assertThat(Commit.read(() -> Delivery.latestFor(text.subject()))).isEmpty();
    }

    @Test
    void numberAndWordsAreSealedInTheDatabase() {
        var to = Texts.freshNumber();
        var id = texts.send(texts.text(to, null, Duration.ofMinutes(10)));
        var delivery = texts.awaitClosed(id);
        assertThat(delivery.phone).doesNotContain(to.e164().substring(1));
        assertThat(delivery.text).isNotNull().doesNotContain("7hk4");
        assertThat(delivery.phoneMasked).isEqualTo(to.masked());
    }

    @Test
    void aThrottledProviderIsPassedOverAtOnce() {
        ScriptedProvider.named("busy")
                .thenSend(SendResult.failed(
                        SmsFailure.THROTTLED, "20429", "Too many requests", Optional.of(Duration.ofSeconds(30))));
        var delivery = texts.awaitClosed(texts.send("busy"));
        assertThat(delivery.provider).isEqualTo("two");
        assertThat(delivery.reasonKind).isNull();
        assertThat(ScriptedProvider.named("busy").sent()).hasSize(1);
        assertThat(two.sent()).hasSize(1);
        assertThat(texts.story(delivery.id)).containsExactly("queued", "submitted", "failed", "submitted", "accepted");

        // the next text does not even ask
        texts.awaitClosed(texts.send("busy"));
        assertThat(ScriptedProvider.named("busy").sent()).hasSize(1);
        assertThat(two.sent()).hasSize(2);
    }

    @Test
    @DisplayName("sms conformance 20: a refused connection leads to the next provider at once")
    void anUnreachableProviderIsPassedOverAtOnce() {
        one.thenSend(SendResult.failed(SmsFailure.UNREACHABLE, "", "Cannot be reached"));
        var id = texts.send();
        assertThat(texts.awaitClosed(id).provider).isEqualTo("two");
        assertThat(texts.story(id)).containsExactly("queued", "submitted", "failed", "submitted", "accepted");
    }

    @Test
    void anUnreachableProviderIsTriedAgainUntilItTakesTheText() {
        var down = SendResult.failed(SmsFailure.UNREACHABLE, "", "Cannot be reached");
        one.thenSend(down).thenSend(down);
        var id = texts.send("solo");
        var delivery = texts.awaitClosed(id);
        assertThat(delivery.acceptedOrUnknown()).isTrue();
        assertThat(one.sent()).hasSize(3);
        assertThat(one.sent()).extracting(message -> message.reference()).doesNotHaveDuplicates();
        assertThat(texts.progressOf(id).get(0).trouble()).contains(Trouble.WAITING);
        assertThat(texts.progressOf(id).get(0).acceptedOrUnknown()).isFalse();
    }

    @Test
    @DisplayName("sms conformance 21: the wait that a provider names is kept")
    void theWaitThatAProviderNamesIsKept() {
        ScriptedProvider.named("late")
                .thenSend(SendResult.failed(SmsFailure.THROTTLED, "", "Later", Optional.of(Duration.ofSeconds(2))));
        var id = texts.send("late");
        texts.awaitClosed(id);
        var attempts = texts.attempts(id);
        assertThat(attempts).hasSize(2);
        assertThat(Duration.between(attempts.get(0).endedAt, attempts.get(1).beganAt))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aBadNumberEndsItAndAsksTheGuest() {
        one.thenSend(SendResult.refused(SmsFailure.BAD_NUMBER, "21211", "There is no such number"));
        var id = texts.send();
        var delivery = texts.awaitClosed(id);
        assertThat(delivery.state).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.trouble).isEqualTo(Trouble.NUMBER);
        assertThat(delivery.reasonKind).isEqualTo("bad-number");
        assertThat(delivery.reasonCode).isEqualTo("21211");
        assertThat(delivery.text).isNull();
        assertThat(two.sent()).isEmpty();
        assertThat(texts.progressOf(id)).last().satisfies(event -> {
            assertThat(event.acceptedOrUnknown()).isFalse();
            assertThat(event.trouble().orElseThrow().guestMustAct()).isTrue();
        });
    }

    @Test
    @DisplayName("sms conformance 2: an opt-out and a suspected fraud are not worked around")
    void anOptOutAndASuspectedFraudAreNotWorkedAround() {
        for (var kind : new SmsFailure[] {SmsFailure.OPTED_OUT, SmsFailure.FRAUD}) {
            one.thenSend(SendResult.refused(kind, "", "No"));
            assertThat(texts.awaitClosed(texts.send()).state).isEqualTo(DeliveryState.FAILED);
        }
        assertThat(two.sent()).isEmpty();
    }

    @Test
    void wrongCredentialsOfOneProviderLeadToTheNext() {
        one.thenSend(SendResult.failed(SmsFailure.CONFIGURATION, "20003", "Wrong token"));
        assertThat(texts.awaitClosed(texts.send()).provider).isEqualTo("two");
    }

    /** As while its secret is exchanged. */
    @Test
    void wrongCredentialsOfTheOnlyProviderAreWaitedFor() {
        var refused = SendResult.failed(SmsFailure.CONFIGURATION, "HTTP 401", "Wrong token");
        one.thenSend(refused).thenSend(refused);
        var id = texts.send("solo");
        assertThat(texts.awaitClosed(id).acceptedOrUnknown()).isTrue();
        assertThat(one.sent()).hasSize(3);
        assertThat(texts.progressOf(id).get(0).trouble()).contains(Trouble.WAITING);
        assertThat(texts.progressOf(id)).noneMatch(event -> event.state() == DeliveryState.FAILED);
    }

    @Test
    void aProviderThatMayBeMendedIsWaitedForAlsoWhenTheOtherRefusesForGood() {
        one.thenSend(SendResult.failed(SmsFailure.CERTIFICATE, "", "Not trusted"));
        two.thenSend(SendResult.refused(SmsFailure.ROUTE, "21612", "Not reachable"));
        assertThat(texts.awaitClosed(texts.send()).provider).isEqualTo("one");
        assertThat(one.sent()).hasSize(2);
        assertThat(two.sent()).hasSize(1);
    }

    @Test
    void whenEveryProviderRefusesForGoodItHasFailed() {
        one.thenSend(SendResult.refused(SmsFailure.REGION, "21408", "Not enabled"));
        two.thenSend(SendResult.refused(SmsFailure.ROUTE, "21612", "Not reachable"));
        var delivery = texts.awaitClosed(texts.send());
        assertThat(delivery.state).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.trouble).isEqualTo(Trouble.NOT_SENT);
        assertThat(one.sent()).hasSize(1);
        assertThat(two.sent()).hasSize(1);
    }

    @Test
    void aTextThatHasLostItsUseIsNotSent() {
        var delivery = texts.awaitClosed(texts.send(texts.text(Texts.freshNumber(), null, Duration.ofSeconds(30))));
        assertThat(delivery.state).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.trouble).isEqualTo(Trouble.NOT_SENT);
        assertThat(one.sent()).isEmpty();
    }

    @Test
    @DisplayName("sms conformance 21: trying ends before the text loses its use")
    void tryingEndsBeforeTheTextLosesItsUse() {
        for (int i = 0; i < 50; i++) {
            one.thenSend(SendResult.failed(SmsFailure.UNAVAILABLE, "", "Out of service"));
        }
        var delivery = texts.awaitClosed(texts.send(texts.text(Texts.freshNumber(), "solo", Duration.ofSeconds(63))));
        assertThat(delivery.state).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.reasonKind).isEqualTo("unavailable");
        assertThat(one.sent().size()).isBetween(2, 20);
    }

    @Test
    void theProviderOfDevelopmentTakesEveryText() {
        assertThat(texts.awaitClosed(texts.send("log")).state).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void wordsAreErasedOnRequestAndWhenTheyLoseTheirUse() {
        var id = texts.send();
        var delivery = texts.awaitClosed(id);
        Commit.of("test.erase", () -> deliveries.eraseText(delivery.subject));
        assertThat(texts.get(id).text).isNull();

        var other = texts.send();
        assertThat(texts.awaitClosed(other).text).isNotNull();
        tasks.hurry(EraseText.NAME, other.toString());
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> texts.get(other).text == null);
    }

    @Test
    void findersCountAndFindByNumberAndByRegistration() {
        var to = Texts.freshNumber();
        var first = texts.text(to, null, Duration.ofMinutes(10));
        texts.awaitClosed(texts.send(first));
        var second = texts.send(texts.text(to, null, Duration.ofMinutes(10)));
        texts.awaitClosed(second);
        var print = deliveries.fingerprint(to);
        var start = texts.get(second).createdAt;
        Commit.read(() -> {
            assertThat(Delivery.countTo(print, start.minusSeconds(60))).isEqualTo(2);
            assertThat(Delivery.countTo(print, start)).isEqualTo(1);
            assertThat(Delivery.latestTo(print).orElseThrow().id).isEqualTo(second);
            assertThat(Delivery.latestFor(first.subject()).orElseThrow().phoneFingerprint)
                    .isEqualTo(print);
            assertThat(Delivery.latestFor(UUID.randomUUID())).isEmpty();
            return null;
        });
    }
}
