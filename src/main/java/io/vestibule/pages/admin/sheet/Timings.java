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
            warnings.add("The network waits only " + words(initState)
                    + " for a guest's login (vestibule.network.init-state):"
                    + " a text can take longer, and then the controller forgets the guest and redirects anew. Ask for "
                    + words(TEXT_MAY_TAKE) + " or more.");
        }
        for (var portal : portals.all()) {
            if (portal.duration().compareTo(initState) <= 0) {
                warnings.add("Access at the portal " + portal.name() + " lasts " + words(portal.duration())
                        + " (vestibule.portals." + portal.name()
                        + ".duration), no longer than the controller waits for a"
                        + " login, which is " + words(initState)
                        + ": the password can be over before it is typed. Make it last longer.");
            }
        }
        return warnings;
    }

    private static String words(Duration duration) {
        return duration.toMinutes() + " min";
    }
}
