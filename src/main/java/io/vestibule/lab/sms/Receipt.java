package io.vestibule.lab.sms;

import java.time.Instant;

/**
 * A row of the outbox: a change of a text's status that is to happen, to be reported, or both.
 *
 * @param token the same for every attempt at this report, and no other's
 * @param applies whether the text's own status moves
 * @param reports whether the provider's customer is told
 * @param attempt how often it was tried before
 */
public record Receipt(
        long id,
        String messageId,
        String status,
        String errorCode,
        String token,
        boolean applies,
        boolean reports,
        int attempt,
        Instant dueAt) {}
