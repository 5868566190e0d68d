package io.vestibule.ise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import io.vestibule.net.MacAddress;

/**
 * An endpoint's session in the network as the monitoring node shows it. Releases name and fill its members differently, so
 * any of them may be missing.
 *
 * @param id the audit session id, which the controller gave
 * @param endpoint the device
 * @param userName as it signed in; for authentication by MAC the address itself
 * @param addresses the endpoint's addresses
 * @param node the policy node that holds the session
 * @param captive whether it is still redirected to a portal, or was refused
 * @param since when it was last authenticated
 * @param timeout how long ISE lets it last from then on
 */
public record NetworkSession(
        Optional<String> id,
        Optional<MacAddress> endpoint,
        Optional<String> userName,
        Set<String> addresses,
        Optional<String> node,
        boolean captive,
        Optional<Instant> since,
        Optional<Duration> timeout) {

    /** Whether a guest's account is used in it. */
    public boolean isOf(String guest) {
        return userName.filter(guest::equalsIgnoreCase).isPresent();
    }

    /** When ISE ends it; empty when it does not tell. */
    public Optional<Instant> ends() {
        return since.flatMap(from -> timeout.map(from::plus));
    }
}
