package io.vestibule.lab.sms.clickatell;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.lab.sms.Calls;
import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.References;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** Clickatell's status callbacks: unsigned JSON. Anything but 2xx makes it come again. */
record ClickatellReceipts(String provider, boolean one, References references, ClickatellLabConfig config, Clock clock)
        implements ReceiptWriter {

    private static final int MOST_RETRIES = 5;
    private static final Map<String, String> CODES =
            Map.of("queued", "2", "sent", "4", "delivered", "5", "expired", "20");

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put(one ? "integrationId" : "requestId", "4a5b6c7d");
        json.put("integrationName", "Lab");
        if (one) {
            var status = json.putObject("event").putArray("messageStatusUpdate").addObject();
            fill(status.put("channel", "sms"), message, receipt);
        } else {
            fill(json, message, receipt);
            json.put("to", message.to().substring(1));
            json.put("from", message.from());
            json.put("statusDescription", receipt.status());
        }
        return Calls.post(message.callback(), json).build();
    }

    private void fill(ObjectNode status, TextMessage message, Receipt receipt) {
        var code = receipt.errorCode() == null
                ? CODES.getOrDefault(receipt.status(), receipt.status())
                : receipt.errorCode();
        status.put("messageId", message.id());
        status.put("clientMessageId", references.of(message.id()).orElse(null));
        if (code.matches("[1-9][0-9]*")) {
            status.put("statusCode", Integer.parseInt(code));
        } else {
            status.put("statusCode", code);
        }
        status.put("status", receipt.status());
        status.put("timestamp", clock.millis());
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return receipt.attempt() < MOST_RETRIES;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("undelivered", "29", after);
    }

    @Override
    public int duplicateEvery() {
        return config.duplicateReceipts();
    }
}
