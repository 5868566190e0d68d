package io.vestibule.sms.http;

import java.util.Optional;

import io.vestibule.sms.ReceiptRequest;

/** One way to know that a receipt is the provider's. */
interface ReceiptCheck {

    /** @throws IllegalArgumentException when the request cannot be read */
    boolean passes(ReceiptRequest request);

    /** What makes the request unique, where a second one with the same is a replay. Asked only when it passes. */
    default Optional<String> once(ReceiptRequest request) {
        return Optional.empty();
    }
}
