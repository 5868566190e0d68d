package io.vestibule.lab.sms.plivo;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.vestibule.lab.sms.MessageStore;
import io.vestibule.lab.sms.Receipt;
import io.vestibule.lab.sms.ReceiptWriter;
import io.vestibule.lab.sms.Spoken;
import io.vestibule.lab.sms.Stage;
import io.vestibule.lab.sms.TextMessage;

/** What Plivo asks and tells about a call: when it rings, when it is answered, and when it is over. */
@Singleton
class PlivoCallEvents implements ReceiptWriter {

    static final String PROVIDER = "plivo-calls";

    private static final int MOST_ATTEMPTS = 3;
    private static final Pattern SCRIPT = Pattern.compile(
            "<Response>(<Speak language=\"[a-z]{2}-[A-Z]{2}\">[^<]*</Speak>" + "(<Wait length=\"1\"/>)?)+</Response>");

    private final PlivoRequests requests;
    private final MessageStore messages;

    PlivoCallEvents(PlivoRequests requests, MessageStore messages) {
        this.requests = requests;
        this.messages = messages;
    }

    /** What a call keeps in place of the one address of a text. */
    static String addresses(String ring, String answer, String hangup) {
        return ring + " " + answer + " " + hangup;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public String system() {
        return "sms/plivo";
    }

    @Override
    public HttpRequest write(TextMessage call, Receipt receipt) {
        var addresses = call.callback().split(" ");
        var address =
                switch (receipt.status()) {
                    case "ringing" -> addresses[0];
                    case "in-progress" -> addresses[1];
                    default -> addresses[2];
                };
        return requests.signed(address, fields(call, receipt), false);
    }

    /** When the call is answered, the answer is what is said. */
    @Override
    public Outcome answered(TextMessage call, Receipt receipt, HttpResponse<String> answer) {
        if (!receipt.status().equals("in-progress") || answer.statusCode() != 200) {
            return ReceiptWriter.super.answered(call, receipt, answer);
        }
        if (!SCRIPT.matcher(answer.body()).matches()) {
            return new Outcome(0, null);
        }
        messages.hear(call.id(), Spoken.of(answer.body()));
        return new Outcome(200, null);
    }

    /** A call that gets no words ends with a cause that says so. */
    private Map<String, String> fields(TextMessage call, Receipt receipt) {
        var fields = new TreeMap<String, String>();
        fields.put("CallUUID", call.id());
        fields.put("RequestUUID", call.id());
        fields.put("From", call.from().substring(1));
        fields.put("To", call.to().substring(1));
        fields.put("Direction", "outbound");
        fields.put("CallStatus", receipt.status());
        if (receipt.status().equals("completed")) {
            fields.put("HangupCauseCode", call.text().isEmpty() ? "7011" : "4010");
            fields.put(
                    "HangupCauseName", call.text().isEmpty() ? "Error Reaching Answer URL" : "End Of XML Instructions");
        }
        return fields;
    }

    @Override
    public boolean repeats(TextMessage message, Receipt receipt, Outcome outcome) {
        return receipt.attempt() < MOST_ATTEMPTS;
    }

    @Override
    public Stage lost(Duration after) {
        return new Stage("no-answer", null, after);
    }
}
