package io.vestibule.sms.messagebird;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.StateWords;
import io.vestibule.sms.TextLength;

/** MessageBird's REST API from before it was called Bird, for one account. */
class MessageBirdDialect implements HttpDialect {

    /** How far apart MessageBird's clock and ours may be. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private final MessageBirdConfig.Account account;
    private final CodeTable codes;
    private final MessageBirdAnswer answers;
    private final MessageBirdReceipts receipts;

    MessageBirdDialect(MessageBirdConfig.Account account, Clock clock) {
        this.account = account;
        codes = MessageBirdCodes.table(account.codes());
        var words = new StateWords("messagebird", MessageBirdReceipts.STATES);
        answers = new MessageBirdAnswer(codes, words);
        receipts = new MessageBirdReceipts(account, codes, words, clock);
    }

    @Override
    public String title() {
        return "MessageBird";
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        var body = JsonNodeFactory.instance.objectNode();
        message.sender().ifPresent(sender -> body.put("originator", digits(sender)));
        body.put("body", message.text());
        body.putArray("recipients").add(digits(message.to().e164()));
        body.put("type", "sms");
        body.put("reference", message.reference()); // without one there are no receipts
        body.put("validity", Math.max(1, message.validity().toSeconds()));
        body.put("datacoding", isPlain(message.text()) ? "plain" : "unicode");
        body.put("reportUrl", message.callback().toString());
        return signedIn(HttpAsk.json(at("/messages"), body));
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        return answers.of(reply);
    }

    @Override
    public Optional<HttpAsk> find(SmsMessage message, Instant sentAt) {
        var query = new LinkedHashMap<String, String>();
        query.put("recipient", digits(message.to().e164()));
        query.put("from", sentAt.minus(CLOCKS).truncatedTo(ChronoUnit.SECONDS).toString());
        query.put("limit", "100");
        return Optional.of(signedIn(HttpAsk.get(at("/messages?" + HttpAsk.encoded(query)))));
    }

    @Override
    public LookUp found(HttpReply reply, SmsMessage message, Instant sentAt, Set<String> notThese) {
        return answers.found(reply.json(), message.reference(), notThese);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return receipts.read(request);
    }

    @Override
    public Optional<String> meaning(String code) {
        return codes.meaning(code);
    }

    private static boolean isPlain(String text) {
        return TextLength.of(text).encoding() == TextLength.Encoding.GSM7;
    }

    private static String digits(String number) {
        return number.matches("\\+[0-9]+") ? number.substring(1) : number;
    }

    private URI at(String path) {
        return HttpAsk.at(account.url(), path);
    }

    private HttpAsk signedIn(HttpAsk ask) {
        return ask.with(
                "Authorization",
                "AccessKey " + account.accessKey().orElseThrow().reveal());
    }
}
