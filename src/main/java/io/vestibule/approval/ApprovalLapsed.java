package io.vestibule.approval;

import java.util.UUID;

/** A request is closed without a decision; announced in the transaction that records it. */
public record ApprovalLapsed(UUID requestId, UUID guestId) {}
