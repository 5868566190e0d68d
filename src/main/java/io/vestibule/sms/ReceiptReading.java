package io.vestibule.sms;

import java.util.List;

/** What came of reading a receipt request. */
public sealed interface ReceiptReading {

    /** It is the provider's and says this; none when it is about something else. */
    record Genuine(List<DeliveryReceipt> receipts) implements ReceiptReading {}

    /** The signature is missing or wrong. */
    record Forged() implements ReceiptReading {}

    /** It cannot be understood. */
    record Unreadable(String reason) implements ReceiptReading {}

    static ReceiptReading genuine(DeliveryReceipt... receipts) {
        return new Genuine(List.of(receipts));
    }

    static ReceiptReading forged() {
        return new Forged();
    }

    static ReceiptReading unreadable(String reason) {
        return new Unreadable(reason);
    }
}
