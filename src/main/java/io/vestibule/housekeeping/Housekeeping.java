package io.vestibule.housekeeping;

import java.time.Duration;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.signin.BrowserSessions;
import io.vestibule.task.DurableTask;
import io.vestibule.task.Lane;
import io.vestibule.task.TaskOutcome;

/** Once a day, takes away what nobody can use any more. */
@Singleton
class Housekeeping implements DurableTask {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofDays(1);

    private final BrowserSessions sessions;

    Housekeeping(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "housekeeping";
    }

    @Override
    public Lane lane() {
        return Lane.UPKEEP;
    }

    @Override
    public boolean standing() {
        return true;
    }

    @Override
    public TaskOutcome run(String id, int failures) {
        LOG.infof("%d browser sessions that had run out are deleted", sessions.purge());
        return TaskOutcome.again(EVERY);
    }
}
