package io.vestibule.access;

import java.time.Instant;
import java.util.Optional;

/**
 * That the device at an address is on the network.
 *
 * @param portal the portal through which it came; empty when it is not known
 * @param ends when its time is over; empty when that is not known
 */
public record Evidence(Optional<String> portal, Optional<Instant> ends) {}
