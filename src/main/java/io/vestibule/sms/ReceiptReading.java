package io.vestibule.sms;

import java.util.List;
import java.util.Optional;

/** What came of reading a receipt request. */
public sealed interface ReceiptReading {

    /**
     * It is the provider's and says this; none when it is about something else.
     *
     * @param once what makes this request unique, where a second one with the same is a replay
     */
    record Genuine(List<DeliveryReceipt> receipts, Optional<String> once) implements ReceiptReading {}

    /** The signature is missing or wrong. */
    record Forged() implements ReceiptReading {}

    /** It carries no signature at all, where the provider is known to sign: it may come again with one. */
    record Unsigned() implements ReceiptReading {}

    /** It cannot be understood. */
    record Unreadable(String reason) implements ReceiptReading {}

    static ReceiptReading genuine(DeliveryReceipt... receipts) {
        return new Genuine(List.of(receipts), Optional.empty());
    }

    /** Genuine, and to be refused when it comes a second time. */
    static ReceiptReading genuineOnce(String once, List<DeliveryReceipt> receipts) {
        return new Genuine(receipts, Optional.of(once));
    }

    static ReceiptReading forged() {
        return new Forged();
    }

    static ReceiptReading unsigned() {
        return new Unsigned();
    }

    static ReceiptReading unreadable(String reason) {
        return new Unreadable(reason);
    }
}
