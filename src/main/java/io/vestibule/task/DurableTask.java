package io.vestibule.task;

/**
 * A kind of work that survives a kill of the process. It is scheduled in the transaction that stores the record it is
 * about, and then runs at least once: each run must look at the record and do only what is still missing.
 */
public abstract class DurableTask {

    private final String name;
    private final Lane lane;

    /** @param name under which runs are stored; never changes, or stored runs are orphaned */
    protected DurableTask(String name, Lane lane) {
        this.name = name;
        this.lane = lane;
    }

    public final String name() {
        return name;
    }

    public final Lane lane() {
        return lane;
    }

    /**
     * Does the work for one record.
     *
     * @param id the record's id, as given to {@link Tasks#schedule}
     * @param failures how many runs for this record have ended in {@link TaskOutcome#retry} in a row
     */
    public abstract TaskOutcome run(String id, int failures);
}
