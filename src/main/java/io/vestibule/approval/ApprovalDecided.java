package io.vestibule.approval;

import java.util.UUID;

/**
 * A decision takes effect; announced in the transaction that records it.
 *
 * @param guestId the account that waited
 * @param granted the account to go on with when it was approved: the same, or one of the granted type that was there; null
 *     when it was denied
 */
public record ApprovalDecided(UUID requestId, UUID guestId, UUID granted) {

    public boolean approved() {
        return granted != null;
    }
}
