package io.vestibule.access;

import java.util.Optional;
import java.util.UUID;

import io.vestibule.net.MacAddress;

/**
 * A controller has said that it let the guest of a registration on. Fired inside the transaction that records it.
 *
 * @param endpoint its address, when only the controller knew it
 */
public record LetOn(UUID registration, UUID guestId, Optional<MacAddress> endpoint) {}
