package io.vestibule.ise;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

/** The two clients, one for each set of credentials, made when they are first needed. */
@ApplicationScoped
class ErsClients {

    private final IseConfig config;
    private final Clock clock;
    private ErsGate gate;
    private ErsClient sponsor;
    private ErsClient admin;

    ErsClients(IseConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Works on guest accounts, and on nothing else. */
    synchronized ErsClient sponsor() {
        if (sponsor == null) {
            sponsor = open(config.sponsor());
        }
        return sponsor;
    }

    /** Looks things up, and never touches a guest account. */
    synchronized ErsClient admin() {
        if (admin == null) {
            admin = open(config.admin());
        }
        return admin;
    }

    private ErsClient open(IseConfig.Credentials credentials) {
        if (gate == null) {
            gate = new ErsGate(config.requestsPerSecond());
        }
        return new ErsClient(
                ErsConnection.ers(config, credentials), gate, config.csrf() == IseConfig.Csrf.ALWAYS, clock);
    }
}
