package io.vestibule.access;

import java.util.UUID;

/**
 * A device was taken off the network before its account's time was over. Fired inside the transaction that records it.
 *
 * @param registration the journey that had led it there
 */
public record AccessEnded(UUID guestId, UUID registration) {}
