package io.vestibule.controller;

import java.util.Optional;

import io.vestibule.net.MacAddress;
import io.vestibule.net.Ssid;

/**
 * A guest's arrival as a controller described it. Nothing in it is proof of anything: anybody can type such an address.
 * Only the controller's login address has been checked, against the configured origins.
 *
 * @param controller the configured controller whose login address the redirect carried; empty when it carried none
 * @param endpoint the guest's device
 * @param accessPoint where it is
 * @param ssid the network it joined
 * @param status what the controller says of the last login
 * @param suspicious whether the redirect carried a login address that belongs to no configured controller, so that no
 *     password may be sent anywhere
 */
public record Redirect(
        Optional<String> controller,
        Optional<MacAddress> endpoint,
        Optional<MacAddress> accessPoint,
        Optional<Ssid> ssid,
        LoginStatus status,
        boolean suspicious) {

    /** Somebody who typed the portal's address. */
    public static final Redirect NONE = new Redirect(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), LoginStatus.NONE, false);
}
