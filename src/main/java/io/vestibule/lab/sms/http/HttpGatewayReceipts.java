package io.vestibule.lab.sms.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** The gateway's receipts: a GET of the callback address with {@code id}, {@code status} and perhaps {@code code}. */
@Singleton
class HttpGatewayReceipts implements ReceiptWriter {

    private static final int MOST_REPEATS = 3;

    @Override
    public String provider() {
        return HttpFates.NAME;
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        var url = message.callback()
                + (message.callback().contains("?") ? "&" : "?")
                + "id=" + encoded(message.id())
                + "&status=" + encoded(receipt.status())
                + (receipt.errorCode() == null ? "" : "&code=" + encoded(receipt.errorCode()));
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .GET()
                .build();
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return receipt.attempt() < MOST_REPEATS && (outcome.failure() != null || outcome.status() >= 500);
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("undelivered", "53", after);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
