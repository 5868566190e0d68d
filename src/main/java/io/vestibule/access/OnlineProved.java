package io.vestibule.access;

import java.util.UUID;

/** ISE has seen the account's first login. Fired inside the transaction that records it. */
public record OnlineProved(UUID guestId) {}
