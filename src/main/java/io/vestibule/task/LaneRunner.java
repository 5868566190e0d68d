package io.vestibule.task;

import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import org.jboss.logging.Logger;

/** One lane's db-scheduler, with our tasks dressed as its own. */
class LaneRunner {

    private static final Logger LOG = Logger.getLogger(LaneRunner.class);

    // a killed node's tasks are picked up by another after 5 s x 4, not after half an hour as by default
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);
    private static final Backoff AFTER_A_BUG = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));

    private final Scheduler scheduler;

    LaneRunner(Lane lane, List<DurableTask> tasks, TaskConfig config, DataSource dataSource, Clock clock) {
        var threads = config.threads(lane);
        List<Task<?>> dressed = tasks.stream().<Task<?>>map(LaneRunner::dress).toList();
        scheduler = Scheduler.create(dataSource, dressed)
                .tableName(lane.table())
                .threads(threads)
                .executorService(workers(lane, threads))
                .pollingInterval(config.poll())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN_WAIT)
                .clock(clock::instant)
                .build();
    }

    Scheduler scheduler() {
        return scheduler;
    }

    private static Task<Void> dress(DurableTask task) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.custom(task.name(), Void.class)
                .onFailure((complete, operations) -> afterException(task, complete, operations))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var outcome = task.run(instance.getId(), context.getExecution().consecutiveFailures);
                    return completion(outcome);
                });
    }

    private static CompletionHandler<Void> completion(TaskOutcome outcome) {
        return (complete, operations) -> {
            if (outcome.next() == null) {
                operations.remove();
                return;
            }
            var verdict = outcome.failed()
                    ? ExecutionComplete.failure(
                            complete.getExecution(),
                            complete.getTimeDone().minus(complete.getDuration()),
                            complete.getTimeDone(),
                            null)
                    : complete;
            operations.reschedule(verdict, complete.getTimeDone().plus(outcome.next()));
        };
    }

    private static void afterException(
            DurableTask task, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var failures = complete.getExecution().consecutiveFailures;
        var wait = AFTER_A_BUG.after(failures);
        LOG.errorf(
                complete.getCause().orElse(null),
                "Task %s for %s broke and runs again in %s",
                task.name(),
                complete.getExecution().getId(),
                wait);
        Instant next = complete.getTimeDone().plus(wait);
        operations.reschedule(complete, next);
    }

    /** Virtual threads where the running Java has them; the language level is 17, so they are asked for by name. */
    private static ExecutorService workers(Lane lane, int threads) {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            LOG.debugf("No virtual threads in this Java; lane %s has %d threads", lane, threads);
            return Executors.newFixedThreadPool(threads, work -> {
                var thread = new Thread(work, lane.table());
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
