package io.vestibule.lab.sms.bulksms;

import java.net.http.HttpRequest;
import java.time.Duration;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.lab.sms.Calls;
import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** BulkSMS' calls of a webhook: unsigned, a list of one message. A 4xx discards it for good, any other failure does not. */
@Singleton
class BulkSmsReceipts implements ReceiptWriter {

    private static final int MOST_RETRIES = 5;

    private final BulkSmsLabConfig config;
    private final BulkSmsMessages messages;

    BulkSmsReceipts(BulkSmsLabConfig config, BulkSmsMessages messages) {
        this.config = config;
        this.messages = messages;
    }

    @Override
    public String provider() {
        return "bulksms";
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        var list = JsonNodeFactory.instance.arrayNode();
        list.add(messages.json(message, receipt.status(), receipt.errorCode()));
        return Calls.post(message.callback(), list).build();
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return outcome.status() / 100 != 4 && receipt.attempt() < MOST_RETRIES;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("undelivered", "HANDSET_ERROR", after);
    }

    @Override
    public int duplicateEvery() {
        return config.duplicateReceipts();
    }
}
