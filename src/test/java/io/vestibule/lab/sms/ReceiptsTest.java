package io.vestibule.lab.sms;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vestibule.lab.CallbackSink;
import io.vestibule.lab.Fault;
import io.vestibule.lab.Faults;
import io.vestibule.lab.LabDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReceiptsTest {

    private static final List<Stage> STAGES = List.of(
            new Stage("sent", null, Duration.ofMillis(20)), new Stage("delivered", null, Duration.ofMillis(60)));

    private final Clock clock = Clock.systemUTC();
    private final Faults faults = new Faults();
    private final LabDatabase database = new LabDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final MessageStore messages = new MessageStore(database, clock);
    private final ReceiptStore store = new ReceiptStore(database);
    private final Writer writer = new Writer();
    private Receipts receipts = start();

    /** A provider with the plainest receipts. */
    private static class Writer implements ReceiptWriter {
        int duplicateEvery;

        @Override
        public String provider() {
            return "plain";
        }

        @Override
        public HttpRequest write(TextMessage message, Receipt receipt) {
            return HttpRequest.newBuilder(URI.create(message.callback()))
                    .header("Token", receipt.token())
                    .POST(HttpRequest.BodyPublishers.ofString("MessageStatus=" + receipt.status()))
                    .build();
        }

        @Override
        public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
            return receipt.attempt() < 1;
        }

        @Override
        public Stage lost(Duration after) {
            return new Stage("undelivered", "77", after);
        }

        @Override
        public int duplicateEvery() {
            return duplicateEvery;
        }
    }

    private Receipts start() {
        return new Receipts(store, messages, List.of(writer), faults, clock);
    }

    @AfterEach
    void stop() {
        receipts.close();
        database.close();
    }

    private TextMessage taken(String callback) {
        var now = clock.instant();
        var id = UUID.randomUUID().toString();
        var text = new TextMessage(
                id,
                "plain",
                null,
                "Visitors",
                "+447700900123",
                "Hello",
                "queued",
                null,
                null,
                callback,
                now,
                null,
                now);
        messages.add(text);
        receipts.plan(text, now, STAGES);
        return text;
    }

    private void awaitEmptyOutbox() {
        await().until(() -> store.all().isEmpty());
    }

    private TextMessage now(TextMessage text) {
        return messages.find(text.id()).orElseThrow();
    }

    @Test
    void aTextMovesOnAndItsCustomerIsTold() {
        try (var sink = new CallbackSink()) {
            var text = taken(sink.url("/receipts"));
            awaitEmptyOutbox();
            assertThat(sink.statuses()).containsExactly("sent", "delivered");
            assertThat(now(text).status()).isEqualTo("delivered");
            assertThat(now(text).sentAt()).isNotNull();
            assertThat(sink.calls()).extracting(call -> call.header("Token")).doesNotHaveDuplicates();
        }
    }

    @Test
    void aTextMovesOnWithoutACallback() {
        var text = taken(null);
        awaitEmptyOutbox();
        assertThat(now(text).status()).isEqualTo("delivered");
    }

    @Test
    void whatIsPendingOutlivesARestart() {
        try (var sink = new CallbackSink()) {
            receipts.close();
            var text = taken(sink.url("/receipts"));
            assertThat(store.all()).hasSize(2);
            assertThat(now(text).status()).isEqualTo("queued");

            receipts = start();
            receipts.resume();
            awaitEmptyOutbox();
            assertThat(sink.statuses()).containsExactly("sent", "delivered");
            assertThat(now(text).status()).isEqualTo("delivered");
        }
    }

    @Test
    void aFailedReportIsRepeatedWithTheSameToken() {
        try (var sink = new CallbackSink(503)) {
            taken(sink.url("/receipts"));
            awaitEmptyOutbox();
            assertThat(sink.statuses()).containsExactly("sent", "delivered", "sent");
            var tokens = sink.calls().stream()
                    .filter(call -> call.form().containsValue("sent"))
                    .map(call -> call.header("Token"))
                    .collect(Collectors.toSet());
            assertThat(tokens).hasSize(1);
        }
    }

    @Test
    void reportsKeepTheirOrderEvenWhenAllAreOverdue() {
        try (var sink = new CallbackSink()) {
            receipts.close();
            for (int i = 0; i < 10; i++) {
                taken(sink.url("/" + i));
            }
            await().until(() ->
                    store.all().stream().allMatch(receipt -> receipt.dueAt().isBefore(clock.instant())));
            receipts = start();
            receipts.resume();
            awaitEmptyOutbox();
            for (int i = 0; i < 10; i++) {
                var path = "/" + i;
                assertThat(sink.calls())
                        .filteredOn(call -> call.path().equals(path))
                        .extracting(call -> call.form().get("MessageStatus"))
                        .containsExactly("sent", "delivered");
            }
        }
    }

    @Test
    void aReportIsGivenUpInTheEnd() {
        try (var sink = new CallbackSink(503, 503, 503, 503)) {
            taken(sink.url("/receipts"));
            awaitEmptyOutbox();
            assertThat(sink.calls()).hasSize(4);
        }
    }

    @Test
    void receiptsMayBeLateWhileTheTextIsNot() {
        faults.set("sms/plain", new Fault("receipts-late", 3_600_000, 1.0));
        try (var sink = new CallbackSink()) {
            var text = taken(sink.url("/receipts"));
            await().until(() -> now(text).status().equals("delivered"));
            await().until(() -> store.all().size() == 2);
            assertThat(store.all()).allMatch(receipt -> receipt.reports() && !receipt.applies());
            assertThat(store.all()).allMatch(receipt -> receipt.dueAt()
                    .isAfter(text.receivedAt().plus(Duration.ofMinutes(59))));
            assertThat(sink.calls()).isEmpty();
        }
    }

    @Test
    void receiptsMayReportALoss() {
        faults.set("sms/plain", new Fault("receipts-failed", 0, 1.0));
        try (var sink = new CallbackSink()) {
            var text = taken(sink.url("/receipts"));
            awaitEmptyOutbox();
            assertThat(sink.statuses()).containsExactly("sent", "undelivered");
            assertThat(now(text).errorCode()).isEqualTo("77");
        }
    }

    @Test
    void receiptsMayNeverCome() {
        faults.set("sms/plain", new Fault("no-receipts", 0, 1.0));
        try (var sink = new CallbackSink()) {
            var text = taken(sink.url("/receipts"));
            awaitEmptyOutbox();
            assertThat(sink.calls()).isEmpty();
            assertThat(now(text).status()).isEqualTo("delivered");
        }
    }

    @Test
    void everySecondReceiptMayComeTwice() {
        writer.duplicateEvery = 2;
        try (var sink = new CallbackSink()) {
            taken(sink.url("/receipts"));
            awaitEmptyOutbox();
            assertThat(sink.statuses()).containsExactly("sent", "delivered", "delivered");
        }
    }

    @Test
    void aReportOfAnEndedTextChangesNothingButIsSent() {
        try (var sink = new CallbackSink()) {
            var text = taken(sink.url("/receipts"));
            awaitEmptyOutbox();
            assertThat(receipts.report(now(text), "sent", null).toCompletableFuture())
                    .succeedsWithin(Duration.ofSeconds(5))
                    .matches(ReceiptWriter.Outcome::good);
            assertThat(sink.statuses()).containsExactly("sent", "delivered", "sent");
            assertThat(now(text).status()).isEqualTo("delivered");
        }
    }
}
