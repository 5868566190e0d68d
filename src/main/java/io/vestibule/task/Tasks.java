package io.vestibule.task;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Durable work: db-scheduler on the application's own database. What is scheduled inside a transaction is stored with
 * the transaction's records or not at all, and starts within milliseconds of the commit.
 */
@Singleton
public class Tasks {

    private static final int LAST = 10_000;
    private static final String STANDING = "standing";

    private final Map<Lane, LaneRunner> runners = new EnumMap<>(Lane.class);
    private final Instance<DurableTask> found;
    private final DataSource dataSource;
    private final TaskConfig config;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private Map<String, DurableTask> tasks = Map.of();

    Tasks(
            @Any Instance<DurableTask> found,
            Instance<DataSource> dataSource,
            TaskConfig config,
            Clock clock,
            TransactionSynchronizationRegistry transaction) {
        this.found = found;
        this.dataSource = config.enabled() ? dataSource.get() : null;
        this.config = config;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Runs a task for a record as soon as the current transaction has committed. Twice the same is once. */
    public void schedule(String task, String id) {
        schedule(task, id, clock.instant());
    }

    /** Runs a task for a record at a time, or later when the lane is busy. Twice the same is once. */
    public void schedule(String task, String id, Instant when) {
        var lane = tasks.get(task).lane();
        var scheduler = runners.get(lane).scheduler();
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(task, id), when);
        afterCommit(scheduler::triggerCheckForDueExecutions);
    }

    /** Moves a scheduled run to now; does nothing when none is waiting. */
    public void hurry(String task, String id) {
        var scheduler = runners.get(tasks.get(task).lane()).scheduler();
        var instance = new TaskInstance<Void>(task, id);
        if (scheduler.getScheduledExecution(instance).filter(e -> !e.isPicked()).isPresent()) {
            scheduler.reschedule(instance, clock.instant());
            afterCommit(scheduler::triggerCheckForDueExecutions);
        }
    }

    private void afterCommit(Runnable action) {
        if (transaction.getTransactionKey() == null) {
            action.run();
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do until the outcome is known
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        List<DurableTask> all = found.stream().toList();
        tasks = all.stream().collect(Collectors.toUnmodifiableMap(DurableTask::name, Function.identity()));
        releaseWhatAKilledProcessHeld();
        for (var lane : Lane.values()) {
            var own = all.stream().filter(task -> task.lane() == lane).toList();
            runners.put(lane, new LaneRunner(lane, own, config, dataSource, clock));
        }
        runners.values().forEach(runner -> runner.scheduler().start());
        all.stream().filter(Upkeep.class::isInstance).forEach(task -> schedule(task.name(), STANDING));
    }

    void stop(@Observes ShutdownEvent event) {
        runners.values().forEach(runner -> runner.scheduler().stop());
    }

    /** An H2 file belongs to one process, so whatever is marked as running at the start was running when it was killed. */
    private void releaseWhatAKilledProcessHeld() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
                return;
            }
            for (var lane : Lane.values()) {
                statement.executeUpdate("update " + lane.table()
                        + " set picked = false, picked_by = null, last_heartbeat = null where picked = true");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the task tables cannot be read", e);
        }
    }
}
