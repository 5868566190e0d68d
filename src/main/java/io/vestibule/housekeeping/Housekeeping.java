package io.vestibule.housekeeping;

import java.time.Duration;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.signin.BrowserSessions;
import io.vestibule.task.TaskOutcome;
import io.vestibule.task.Upkeep;

/** Once a day, takes away what nobody can use any more. */
@Singleton
class Housekeeping extends Upkeep {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofDays(1);

    private final BrowserSessions sessions;

    Housekeeping(BrowserSessions sessions) {
        super("housekeeping");
        this.sessions = sessions;
    }

    @Override
    protected TaskOutcome run() {
        LOG.infof("%d browser sessions that had run out are deleted", sessions.purge());
        return TaskOutcome.again(EVERY);
    }
}
