package io.vestibule.lab;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/** Says loudly that what follows is a simulation. */
class LabStart {

    private static final Logger LOG = Logger.getLogger(LabStart.class);

    void warn(@Observes StartupEvent start, LabConfig config) {
        if (config.enabled()) {
            LOG.warnf(
                    "THE LAB IS ON: ISE, SMS providers and controllers here are simulated, and their doors stand open."
                            + " Never in production. Its page is %s/lab",
                    config.url());
        }
    }
}
