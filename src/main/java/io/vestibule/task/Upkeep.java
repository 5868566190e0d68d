package io.vestibule.task;

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

    /** Does what is due now, and says when to come again. */
    protected abstract TaskOutcome run();
}
