package io.vestibule.task;

import java.time.Duration;

/** Work without a record that goes on for ever: it is started with the application and says itself when it runs again. */
public abstract class Upkeep extends DurableTask {

    /** @param name see {@link DurableTask} */
    protected Upkeep(String name) {
        super(name, Lane.UPKEEP);
    }

    @Override
    public final TaskOutcome run(String id, int failures) {
        return run();
    }

    /** Comes again at once where as much was done as may be at once, since more waits then; else after a while. */
    protected static TaskOutcome next(long done, int atOnce, Duration every) {
        return TaskOutcome.again(done == atOnce ? Duration.ofSeconds(1) : every);
    }

    /** Does what is due now, and says when to come again. */
    protected abstract TaskOutcome run();
}
