package io.vestibule.sms.bulksms;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;

/** Reads BulkSMS' webhook: a list of up to ten messages, and an empty one when the webhook is set up. */
class BulkSmsReceipts {

    private final CallbackSecret secret;
    private final BulkSmsStates states;

    BulkSmsReceipts(BulkSmsConfig.Account account, BulkSmsStates states) {
        secret = new CallbackSecret(account);
        this.states = states;
    }

    ReceiptReading read(ReceiptRequest request) {
        if (!secret.matches(request)) {
            return ReceiptReading.forged();
        }
        var list = request.json();
        if (!list.isArray()) {
            return ReceiptReading.unreadable("The body is no list");
        }
        // one that cannot be read is passed over: an answer 4xx would discard all the others for good
        return ReceiptReading.genuine(BulkSmsAnswer.all(list)
                .filter(message -> !message.path("type").asText().equals("RECEIVED"))
                .filter(message -> !message.path("id").asText().isEmpty())
                .filter(message -> !BulkSmsStates.type(message).isEmpty())
                .map(states::receipt)
                .toArray(DeliveryReceipt[]::new));
    }
}
