package io.vestibule.lab.sms.plivo;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.PartCode;
import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Segments;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** Plivo's status callbacks: signed, one for each part, as a form or in the query. */
@Singleton
class PlivoReceipts implements ReceiptWriter {

    private static final int MOST_ATTEMPTS = 3;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final PlivoRequests requests;
    private final PlivoLabConfig config;
    private final Clock clock;

    PlivoReceipts(PlivoRequests requests, PlivoLabConfig config, Clock clock) {
        this.requests = requests;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return "plivo";
    }

    @Override
    public HttpRequest write(TextMessage message, Receipt receipt) {
        var isGet = message.callback().endsWith("#GET");
        var address = message.callback().replaceFirst("#GET$", "");
        return requests.signed(address, fields(message, receipt), isGet);
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return receipt.attempt() < MOST_ATTEMPTS;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("undelivered", "80", after);
    }

    @Override
    public int duplicateEvery() {
        return config.duplicateReceipts();
    }

    private Map<String, String> fields(TextMessage message, Receipt receipt) {
        var part = PartCode.of(receipt.errorCode());
        var parts = Segments.count(message.text());
        var fields = new TreeMap<String, String>();
        fields.put("MessageUUID", part.part() == 1 ? message.id() : partId(message.id(), part.part()));
        fields.put("ParentMessageUUID", message.id());
        fields.put("PartInfo", part.part() + " of " + parts);
        fields.put("Sequence", String.valueOf(part.part()));
        fields.put("To", message.to().substring(1));
        fields.put("From", message.from());
        fields.put("Type", "sms");
        fields.put("Status", receipt.status());
        fields.put("ErrorCode", part.code().isEmpty() ? PlivoFates.NO_ERROR : part.code());
        fields.put("Units", String.valueOf(parts));
        fields.put("MCC", "234");
        fields.put("MNC", "10");
        fields.put("MessageTime", SECOND.format(message.receivedAt()));
        fields.put("DeliveryReportTime", SECOND.format(clock.instant()));
        return fields;
    }

    private static String partId(String id, int part) {
        return UUID.nameUUIDFromBytes((id + part).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
