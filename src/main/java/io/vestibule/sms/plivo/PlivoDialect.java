package io.vestibule.sms.plivo;

import java.net.URI;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.Speech;
import io.vestibule.sms.VoiceCall;

/** Plivo's Message and Call resources, for one account. Whether it took a text can be asked by its own id only. */
class PlivoDialect implements HttpDialect {

    private static final String TITLE = "Plivo";

    private final PlivoConfig.Account account;
    private final CodeTable codes;
    private final PlivoReceipts receipts;
    private final PlivoCalls calls = new PlivoCalls();

    PlivoDialect(PlivoConfig.Account account) {
        this.account = account;
        var proof = new PlivoProof(account.authToken().orElseThrow(), account.mainAuthToken());
        codes = PlivoCodes.table(account.codes());
        receipts = new PlivoReceipts(proof, codes, calls);
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        var body = JsonNodeFactory.instance.objectNode();
        // a pool picks the sender itself, unless a country has one of its own
        message.sender()
                .ifPresentOrElse(
                        sender -> body.put("src", sender),
                        () -> body.put("powerpack_uuid", account.powerpackUuid().orElse(null)));
        body.put("dst", message.to().e164());
        body.put("text", message.text());
        body.put("type", "sms");
        if (!account.poll()) {
            body.put("url", message.callback().toString());
            body.put("method", "POST");
        }
        body.put("log", account.logWords());
        if (account.expiryUnit() != ExpiryUnit.NONE) {
            body.put("message_expiry", expiry(message));
        }
        account.dltEntityId().ifPresent(id -> body.put("dlt_entity_id", id));
        account.dltTemplateId().ifPresent(id -> body.put("dlt_template_id", id));
        account.dltTemplateCategory().ifPresent(category -> body.put("dlt_template_category", category));
        return signedIn(HttpAsk.json(at("/Message/"), body));
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        return PlivoAnswer.of(reply);
    }

    @Override
    public ReceiptWay receipts() {
        return account.poll() ? ReceiptWay.POLL : ReceiptWay.PUSH;
    }

    @Override
    public Optional<HttpAsk> poll(String providerId) {
        return Optional.of(signedIn(HttpAsk.get(at("/Message/" + providerId + "/"))));
    }

    @Override
    public Optional<DeliveryReceipt> polled(String providerId, HttpReply reply) {
        return receipts.polled(providerId, reply.json());
    }

    @Override
    public boolean speaks() {
        return caller(Optional.empty()).isPresent();
    }

    @Override
    public Optional<HttpAsk> call(VoiceCall call) {
        return caller(call.sender())
                .filter(any -> PlivoCalls.speaks(call.speech()))
                .map(from -> signedIn(calls.ask(at("/Call/"), call, from)));
    }

    @Override
    public SendResult called(VoiceCall call, HttpReply reply) {
        return calls.called(TITLE, reply);
    }

    @Override
    public ReceiptReading readFetch(ReceiptRequest request) {
        return receipts.readFetch(request);
    }

    @Override
    public String script(Speech speech) {
        return calls.script(speech);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return receipts.read(request);
    }

    @Override
    public Optional<String> meaning(String code) {
        return codes.meaning(code);
    }

    /** A number that may call. Plivo has to reach us for the words. */
    private Optional<String> caller(Optional<String> sender) {
        return VoiceCall.caller(account.voiceFrom(), sender, account.from()).filter(any -> !account.poll());
    }

    private URI at(String path) {
        return HttpAsk.at(account.url(), "/v1/Account/" + account.authId().orElseThrow() + path);
    }

    private HttpAsk signedIn(HttpAsk ask) {
        return ask.withBasic(account.authId().orElseThrow(), account.authToken().orElseThrow());
    }

    private long expiry(SmsMessage message) {
        var shorter = message.validity().compareTo(account.validity()) < 0 ? message.validity() : account.validity();
        var seconds = Math.max(1, shorter.toSeconds());
        return account.expiryUnit() == ExpiryUnit.SECONDS ? seconds : seconds * 1000;
    }
}
