package io.vestibule.lab.sms.smseagle;

import java.net.http.HttpRequest;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** The device reports to nobody; only the fault switch of lost texts needs its words. */
@Singleton
class SmsEagleReceipts implements ReceiptWriter {

    @Override
    public String provider() {
        return "smseagle";
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        throw new IllegalStateException("no text of this device has a callback address");
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return false;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("undelivered", "98", after);
    }
}
