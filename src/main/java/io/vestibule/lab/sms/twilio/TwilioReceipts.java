package io.vestibule.lab.sms.twilio;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.Calls;
import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** Twilio's status callbacks: signed form posts. */
@Singleton
class TwilioReceipts implements ReceiptWriter {

    private static final DateTimeFormatter DONE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

    private final TwilioLabConfig config;
    private final Clock clock;

    TwilioReceipts(TwilioLabConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return "twilio";
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        var address = CallbackAddress.of(message.callback());
        var form = form(message, receipt);
        var request = HttpRequest.newBuilder(URI.create(address.url()))
                .timeout(address.readTimeout())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("X-Twilio-Signature", TwilioSignature.of(config.authToken(), address.url(), form))
                .header("I-Twilio-Idempotency-Token", receipt.token())
                .POST(HttpRequest.BodyPublishers.ofString(Calls.form(form)));
        var login = URI.create(address.url()).getUserInfo();
        if (login != null) {
            var bytes = login.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return request.build();
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return CallbackAddress.of(message.callback()).repeats(receipt.attempt(), outcome);
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("undelivered", "30003", after);
    }

    @Override
    public int duplicateEvery() {
        return config.duplicateReceipts();
    }

    private Map<String, String> form(TextMessage message, Receipt receipt) {
        var form = new LinkedHashMap<String, String>();
        if (message.id().startsWith("CA")) {
            form.put("CallSid", message.id());
            form.put("CallStatus", receipt.status());
            form.put("AccountSid", message.account());
            form.put("To", message.to());
            form.put("From", message.from());
            form.put("Direction", "outbound-api");
            return form;
        }
        form.put("SmsSid", message.id());
        form.put("SmsStatus", receipt.status());
        form.put("MessageStatus", receipt.status());
        form.put("To", message.to());
        form.put("MessageSid", message.id());
        form.put("AccountSid", message.account());
        form.put("From", message.from());
        form.put("ApiVersion", "2010-04-01");
        if (message.pool() != null) {
            form.put("MessagingServiceSid", message.pool());
        }
        if (receipt.errorCode() != null) {
            form.put("ErrorCode", receipt.errorCode());
        }
        if (receipt.status().equals("delivered")) {
            form.put("RawDlrDoneDate", DONE.format(clock.instant()));
        }
        return form;
    }
}
