package io.vestibule.access;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.ise.NetworkSession;
import io.vestibule.ise.NetworkSessions;
import io.vestibule.net.MacAddress;

/**
 * Finds out which device a browser runs on. What the browser's address says can be typed by anybody, so only what the
 * monitoring node ties to the session id counts, or to the address of the request where no NAT lies in between.
 */
@Singleton
class Verification {

    /** What was found out. */
    sealed interface Verdict {

        /** The device is the one of this session. */
        record Proven(NetworkSession session) implements Verdict {}

        /** What the browser said contradicts the monitoring node. */
        record Forged(String why) implements Verdict {}

        /** The monitoring node knows nothing of it, at least not yet. */
        record Unknown() implements Verdict {}
    }

    private final NetworkSessions sessions;
    private final AccessConfig config;

    Verification(NetworkSessions sessions, AccessConfig config) {
        this.sessions = sessions;
        this.config = config;
    }

    /** Asks the monitoring node. */
    Verdict verify(Device device) {
        var byId = Optional.ofNullable(device.session())
                .flatMap(sessions::withId)
                .filter(session -> session.endpoint().isPresent());
        if (byId.isPresent()) {
            return held(device, byId.get());
        }
        if (!config.noNat() || device.address() == null) {
            return new Verdict.Unknown();
        }
        var byAddress = sessions.at(device.address())
                .filter(session -> session.endpoint().isPresent())
                .or(() -> MacAddress.parse(device.mac()).flatMap(sessions::of).filter(session -> !session.addresses()
                        .isEmpty()));
        return byAddress.isPresent() ? held(device, byAddress.get()) : new Verdict.Unknown();
    }

    private Verdict held(Device device, NetworkSession session) {
        var mac = session.endpoint().map(MacAddress::text).orElseThrow();
        if (device.mac() != null && !device.mac().equals(mac)) {
            return new Verdict.Forged("the browser said " + device.mac() + ", the session is of " + mac);
        }
        var elsewhere = config.noNat()
                && device.address() != null
                && !session.addresses().isEmpty()
                && !session.addresses().contains(device.address());
        return elsewhere
                ? new Verdict.Forged("the browser is at " + device.address() + ", the session of " + mac + " at "
                        + String.join(", ", session.addresses()))
                : new Verdict.Proven(session);
    }
}
