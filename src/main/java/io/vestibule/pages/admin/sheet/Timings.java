package io.vestibule.pages.admin.sheet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.portal.Portals;

/** Holds the times against each other that a guest's journey depends on, ours and the controllers'. */
@Singleton
public class Timings {

    private static final Duration TEXT_MAY_TAKE = Duration.ofMinutes(15);

    private final NetworkConfig network;
    private final Portals portals;

    Timings(NetworkConfig network, Portals portals) {
        this.network = network;
        this.portals = portals;
    }

    /** What an operator should know; empty when all is in good order. */
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        var initState = network.initState();
        if (initState.compareTo(TEXT_MAY_TAKE) < 0) {
            warnings.add("vestibule.network.init-state is " + words(initState)
                    + ": a text can take longer, and then the"
                    + " controller forgets the guest and redirects anew; ask for " + words(TEXT_MAY_TAKE) + " or more");
        }
        for (var portal : portals.all()) {
            if (portal.duration().compareTo(initState) <= 0) {
                warnings.add("vestibule.portals." + portal.name() + ".duration is " + words(portal.duration())
                        + ", no longer than the controller waits for a login (" + words(initState)
                        + "): the password can be over before it is typed");
            }
        }
        return warnings;
    }

    private static String words(Duration duration) {
        return duration.toMinutes() + " min";
    }
}
