package io.vestibule.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.awaitility.Awaitility;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.SmsState;
import io.vestibule.task.Commit;

import static org.assertj.core.api.Assertions.assertThat;

/** Deliveries as a test handles them. */
@Singleton
class Texts {

    static final String WORDS = "7hk4-mq2n is your Wi-Fi password";

    /** Starts elsewhere each time: the database outlives the application that these tests run in. */
    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.currentTimeMillis() / 20 % 90_000));

    private final Deliveries deliveries;
    private final Clock clock;
    private final List<DeliveryProgress> progress = new CopyOnWriteArrayList<>();

    Texts(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void note(@Observes DeliveryProgress event) {
        progress.add(event);
    }

    /** A number that no other test uses. */
    static PhoneNumber freshNumber() {
        return new PhoneNumber("+4474003%05d".formatted(NUMBERS.incrementAndGet()));
    }

    NewText text(PhoneNumber to, String route, Duration use) {
        return new NewText(
                UUID.randomUUID(),
                "visitors",
                to,
                "GB",
                WORDS,
                "password",
                Optional.ofNullable(route),
                clock.instant().plus(use));
    }

    UUID send(NewText text) {
        return Commit.of("test.send", () -> deliveries.send(text)).id;
    }

    UUID send(String route) {
        return send(text(freshNumber(), route, Duration.ofMinutes(10)));
    }

    UUID send() {
        return send((String) null);
    }

    /** A delivery in the caller's transaction. */
    UUID stored() {
        return deliveries.send(text(freshNumber(), null, Duration.ofMinutes(10))).id;
    }

    Delivery get(UUID id) {
        return Commit.read(() -> Delivery.<Delivery>findById(id));
    }

    Delivery awaitClosed(UUID id) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> get(id).closed);
        return get(id);
    }

    Delivery awaitState(UUID id, DeliveryState state) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> get(id).state == state);
        return get(id);
    }

    /** The attempts, first one first. */
    List<Attempt> attempts(UUID id) {
        var attempts = new ArrayList<>(Commit.read(() -> Attempt.of(id)));
        Collections.reverse(attempts);
        return attempts;
    }

    List<String> story(UUID id) {
        return Commit.read(
                () -> DeliveryEvent.of(id).stream().map(event -> event.what).toList());
    }

    List<DeliveryProgress> progressOf(UUID id) {
        return progress.stream().filter(event -> event.delivery().equals(id)).toList();
    }

    boolean receipt(Attempt attempt, SmsState state) {
        return receipt(attempt, DeliveryReceipt.of("id-" + attempt.reference, state, state.word()));
    }

    boolean receipt(Attempt attempt, DeliveryReceipt receipt) {
        return deliveries.receipt(attempt.provider, Optional.of(attempt.reference), List.of(receipt), Optional.empty())
                == ReceiptOutcome.TAKEN;
    }

    /** What a provider says of the attempts of a delivery; nobody's words and number may stand in it. */
    void assertNothingTold(UUID id, PhoneNumber to) {
        var told = Commit.read(() ->
                        DeliveryEvent.of(id).stream().map(event -> event.words).toList())
                .toString();
        assertThat(told).doesNotContain(to.e164(), to.e164().substring(1), WORDS);
    }
}
