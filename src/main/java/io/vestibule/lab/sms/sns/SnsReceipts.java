package io.vestibule.lab.sms.sns;

import java.net.http.HttpRequest;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** SNS reports to nobody; only the fault switch of lost texts needs a word. */
@Singleton
class SnsReceipts implements ReceiptWriter {

    @Override
    public String provider() {
        return "sns";
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        throw new IllegalStateException("no text of SNS has a callback address");
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return false;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("undelivered", null, after);
    }
}
