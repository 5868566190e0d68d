package io.vestibule.sms.vonage;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.HttpVerdict;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;
import io.vestibule.sms.TextLength;
import io.vestibule.sms.VoiceCall;

/** Vonage's Messages API (version 1) and Voice API, for one account. It cannot be asked about a text. */
class VonageMessagesDialect implements HttpDialect {

    private static final String TITLE = "Vonage";
    private static final int ACCEPTED = 202;
    private static final Duration SHORTEST_VALIDITY = Duration.ofSeconds(20);
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(7);

    private final VonageMessagesConfig.Account account;
    private final MessagesLogin login;
    private final CodeTable codes;
    private final VonageMessagesReceipts receipts;
    private final VonageCalls calls = new VonageCalls();

    VonageMessagesDialect(VonageMessagesConfig.Account account, Clock clock) {
        this.account = account;
        login = new MessagesLogin(account, clock);
        codes = new CodeTable(MessagesApiCodes.TABLE, account.codes());
        var signature = account.signatureSecret()
                .map(secret -> new SignedWebhook(secret, account.apiKey(), account.signatureAge(), clock));
        receipts = new VonageMessagesReceipts(signature, new CallbackSecret(account), codes, calls);
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("channel", "sms");
        body.put("message_type", "text");
        body.put("to", VonageNumber.of(message.to().e164()));
        message.sender().ifPresent(sender -> body.put("from", VonageNumber.of(sender)));
        body.put("text", message.text());
        body.put("client_ref", message.reference());
        body.put("webhook_url", callback(message.callback()).toString());
        body.put("webhook_version", "v1");
        account.ttlUnit().ifPresent(unit -> body.put("ttl", unit.of(validity(message))));
        body.set("sms", options(message));
        var url = HttpAsk.at(account.url(), "/v1/messages");
        return login.sign(HttpAsk.json(url, body));
    }

    private ObjectNode options(SmsMessage message) {
        var options = JsonNodeFactory.instance.objectNode();
        var unicode = TextLength.of(message.text()).encoding() == TextLength.Encoding.UCS2;
        options.put("encoding_type", unicode ? "unicode" : "text");
        account.entityId().ifPresent(id -> options.put("entity_id", id));
        account.contentId().ifPresent(id -> options.put("content_id", id));
        return options;
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        var answer = reply.json();
        var id = answer.path("message_uuid").asText();
        if (reply.status() == ACCEPTED && id.matches("[A-Za-z0-9-]{8,64}")) {
            return SendResult.accepted(id, SmsState.QUEUED);
        }
        var code = reply.status() < 400 ? "" : MessagesApiCodes.of(answer);
        var kind = codes.failure(code).orElseGet(() -> HttpVerdict.kind(reply.status()));
        var reason = codes.meaning(code).orElseGet(() -> HttpVerdict.reason(TITLE, reply.status(), kind));
        return HttpVerdict.of(kind, code.isEmpty() ? "HTTP " + reply.status() : code, reason, reply);
    }

    @Override
    public boolean speaks() {
        return caller(Optional.empty()).isPresent();
    }

    @Override
    public Optional<HttpAsk> call(VoiceCall call) {
        return caller(call.sender())
                .map(from -> login.sign(calls.ask(account.url(), call, from, callback(call.callback()))));
    }

    @Override
    public SendResult called(VoiceCall call, HttpReply reply) {
        return calls.called(TITLE, reply);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return receipts.read(request);
    }

    @Override
    public Optional<String> meaning(String code) {
        return codes.meaning(code);
    }

    /** A number that may call: only an application calls, and only from a number. */
    private Optional<String> caller(Optional<String> sender) {
        return VoiceCall.caller(account.voiceFrom(), sender, account.from())
                .filter(any -> account.applicationId().isPresent());
    }

    /** Where receipts are not signed, they have to come to the secret address instead of the attempt's own. */
    private URI callback(URI own) {
        return account.signatureSecret().isPresent()
                ? own
                : own.resolve(account.callbackToken().orElseThrow().reveal());
    }

    private Duration validity(SmsMessage message) {
        var wanted = message.validity().compareTo(account.validity()) < 0 ? message.validity() : account.validity();
        var atLeast = wanted.compareTo(SHORTEST_VALIDITY) < 0 ? SHORTEST_VALIDITY : wanted;
        return atLeast.compareTo(LONGEST_VALIDITY) > 0 ? LONGEST_VALIDITY : atLeast;
    }
}
