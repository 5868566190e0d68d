package io.vestibule.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import io.vestibule.lab.LabConfig;
import io.vestibule.signin.StaffLinks;

/** Prints the link by which the first admin makes an account, as long as there is none. */
@Singleton
class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    private static final int LATE = 9_000;

    private final LabConfig lab;
    private final StaffLinks links;

    FirstAdmin(LabConfig lab, StaffLinks links) {
        this.lab = lab;
        this.links = links;
    }

    void invite(@Observes @Priority(LATE) StartupEvent event) {
        if (!lab.alone()) {
            links.forFirstAdmin()
                    .ifPresent(address -> LOG.warnf(
                            "There is no admin yet. Open this address within 24 hours to become the first one: %s",
                            address));
        }
    }
}
