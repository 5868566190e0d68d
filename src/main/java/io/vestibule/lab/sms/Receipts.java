package io.vestibule.lab.sms;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.vestibule.lab.Faults;
import io.vestibule.lab.LabConfig;

/**
 * The outbox of delivery receipts. What is to come stands in a table before the provider answers, so that a restart
 * loses nothing; a receipt in flight when the process dies is sent again. Waiting holds no thread.
 */
@ApplicationScoped
public class Receipts {

    private static final Logger LOG = Logger.getLogger(Receipts.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final Duration LONGEST_BEHIND = Duration.ofSeconds(2);
    private static final Duration BEFORE_DUPLICATE = Duration.ofMillis(150);

    private final ReceiptStore store;
    private final MessageStore messages;
    private final Map<String, ReceiptWriter> writers;
    private final Faults faults;
    private final Clock clock;
    private final AtomicLong planned = new AtomicLong();
    private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(2, work -> {
        var thread = new Thread(work, "lab-receipts");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    Receipts(ReceiptStore store, MessageStore messages, Instance<ReceiptWriter> writers, Faults faults, Clock clock) {
        this(store, messages, writers.stream().toList(), faults, clock);
    }

    public Receipts(
            ReceiptStore store, MessageStore messages, List<ReceiptWriter> writers, Faults faults, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.writers = writers.stream().collect(Collectors.toMap(ReceiptWriter::provider, Function.identity()));
        this.faults = faults;
        this.clock = clock;
    }

    void resume(@Observes StartupEvent start, LabConfig config) {
        if (config.enabled()) {
            resume();
        }
    }

    /** Takes up what was left when the process ended. */
    public void resume() {
        store.all().forEach(this::schedule);
    }

    /** Writes down what becomes of a text just taken. Does so before the provider answers. */
    public void plan(TextMessage message, Instant from, List<Stage> stages) {
        var writer = writers.get(message.provider());
        var fault = faults.strikeReceipts(writer.system());
        boolean told = message.callback() != null && !fault.is("no-receipts");
        for (int i = 0; i < stages.size(); i++) {
            var last = i == stages.size() - 1;
            var stage = last && fault.is("receipts-failed")
                    ? writer.lost(stages.get(i).after())
                    : stages.get(i);
            if (told && fault.is("receipts-late")) {
                schedule(message, from, stage, true, false);
                schedule(message, from, stage.later(fault.delayMs()), false, true);
            } else {
                schedule(message, from, stage, true, told);
            }
            if (told && writer.duplicateEvery() > 0 && planned.incrementAndGet() % writer.duplicateEvery() == 0) {
                schedule(message, from.plus(BEFORE_DUPLICATE), stage, false, true);
            }
        }
    }

    /** Reports this status now, whatever the switches say, and tells how that went. */
    public CompletionStage<ReceiptWriter.Outcome> report(TextMessage message, String status, String errorCode) {
        messages.advance(message.id(), status, errorCode);
        var token = UUID.randomUUID().toString();
        return send(message, new Receipt(0, message.id(), status, errorCode, token, true, true, 0, clock.instant()));
    }

    /** Nothing more becomes of a text. */
    public void forget(String messageId) {
        store.removeOf(messageId);
    }

    public void clear() {
        store.clear();
    }

    @PreDestroy
    public void close() {
        timers.shutdownNow();
    }

    private void schedule(TextMessage message, Instant from, Stage stage, boolean applies, boolean reports) {
        schedule(store.add(message.id(), stage, applies, reports, from.plus(stage.after())));
    }

    private void schedule(Receipt receipt) {
        var wait = Duration.between(clock.instant(), receipt.dueAt()).toMillis();
        try {
            timers.schedule(() -> attempt(receipt.id()), Math.max(0, wait), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debugf("receipt %d waits for the next start", receipt.id());
        }
    }

    /**
     * Everything is read anew, because the row may be gone since the timer was set. Reports of one text go out in order,
     * however busy the machine is, unless an earlier one hangs.
     */
    private void attempt(long id) {
        try {
            var receipt = store.find(id).orElse(null);
            if (receipt == null) {
                return;
            }
            if (store.isBehind(receipt)
                    && clock.instant().isBefore(receipt.dueAt().plus(LONGEST_BEHIND))) {
                timers.schedule(() -> attempt(id), 20, TimeUnit.MILLISECONDS);
                return;
            }
            if (receipt.applies() && receipt.attempt() == 0) {
                messages.advance(receipt.messageId(), receipt.status(), receipt.errorCode());
            }
            var message = messages.find(receipt.messageId()).orElse(null);
            if (message == null || !receipt.reports()) {
                store.remove(id);
                return;
            }
            send(message, receipt).thenAcceptAsync(outcome -> settle(message, receipt, outcome), timers);
        } catch (RuntimeException e) {
            LOG.errorf(e, "receipt %d failed in the lab itself", id);
        }
    }

    private void settle(TextMessage message, Receipt receipt, ReceiptWriter.Outcome outcome) {
        try {
            if (!outcome.good() && writers.get(message.provider()).repeats(message, receipt, outcome)) {
                store.postpone(receipt.id(), clock.instant().plus(BETWEEN_ATTEMPTS));
                store.find(receipt.id()).ifPresent(this::schedule);
                return;
            }
            if (!outcome.good()) {
                LOG.warnf("the receipt \"%s\" of %s was not taken: %s", receipt.status(), message, why(outcome));
            }
            store.remove(receipt.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "receipt %d failed in the lab itself", receipt.id());
        }
    }

    private CompletionStage<ReceiptWriter.Outcome> send(TextMessage message, Receipt receipt) {
        return writers.get(message.provider()).tell(http, message, receipt);
    }

    private static String why(ReceiptWriter.Outcome outcome) {
        return outcome.failure() == null
                ? "status " + outcome.status()
                : outcome.failure().getClass().getSimpleName();
    }
}
