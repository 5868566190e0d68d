package io.vestibule.imports;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Works off a list of guests; after a kill it goes on with the rows that are left. */
@Singleton
class ImportTask extends DurableTask {

    static final String NAME = "import-guests";

    private final Imports imports;

    ImportTask(Imports imports) {
        super(NAME, Lane.UPKEEP);
        this.imports = imports;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        imports.work(UUID.fromString(id));
        return TaskOutcome.done();
    }
}
