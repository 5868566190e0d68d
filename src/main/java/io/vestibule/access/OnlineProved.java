package io.vestibule.access;

import java.util.UUID;

/**
 * A device was seen on the network with a guest's account. Fired inside the transaction that records it.
 *
 * @param registration the journey that led there
 */
public record OnlineProved(UUID guestId, UUID registration) {}
