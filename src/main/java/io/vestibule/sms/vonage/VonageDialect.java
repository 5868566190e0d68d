package io.vestibule.sms.vonage;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.vestibule.sms.CallbackSecret;
import io.vestibule.sms.CodeTable;
import io.vestibule.sms.FieldSignature;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.TextLength;

/** Vonage's SMS API, the older of its two, for one account. It cannot be asked about a text. */
class VonageDialect implements HttpDialect {

    private static final long SHORTEST_VALIDITY = 20_000;
    private static final long LONGEST_VALIDITY = 604_800_000;

    private final VonageConfig.Account account;
    private final Clock clock;
    private final Optional<FieldSignature> signature;
    private final CodeTable codes;
    private final VonageAnswer answers;
    private final VonageReceipts receipts;

    VonageDialect(VonageConfig.Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
        signature =
                account.signatureSecret().map(secret -> new FieldSignature(account.signatureMethod(), secret, clock));
        codes = new CodeTable(SmsApiCodes.TABLE, account.codes());
        answers = new VonageAnswer(codes);
        receipts = new VonageReceipts(signature, new CallbackSecret(account), codes);
    }

    @Override
    public String title() {
        return "Vonage";
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        var form = new LinkedHashMap<String, String>();
        form.put("from", message.sender().map(VonageNumber::of).orElse(null));
        form.put("to", VonageNumber.of(message.to().e164()));
        form.put("text", message.text());
        form.put("type", TextLength.of(message.text()).encoding() == TextLength.Encoding.UCS2 ? "unicode" : null);
        form.put("ttl", String.valueOf(validity(message)));
        form.put("callback", callback(message).toString());
        form.put("client-ref", message.reference());
        form.put("entity-id", account.entityId().orElse(null));
        form.put("content-id", account.contentId().orElse(null));
        signIn(form);
        return HttpAsk.form(HttpAsk.at(account.url(), "/sms/json"), form);
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        return answers.of(reply);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return receipts.read(request);
    }

    @Override
    public Optional<String> meaning(String code) {
        return codes.meaning(code);
    }

    /** With the secret or with a signature; a request with both is refused. */
    private void signIn(Map<String, String> form) {
        form.put("api_key", account.apiKey().orElseThrow());
        if (account.apiSecret().isPresent()) {
            form.put("api_secret", account.apiSecret().get().reveal());
            return;
        }
        form.put("timestamp", String.valueOf(clock.instant().getEpochSecond()));
        form.put("sig", signature.orElseThrow().of(form));
    }

    /** Where receipts are not signed, they have to come to the secret address instead of the attempt's own. */
    private URI callback(SmsMessage message) {
        return signature.isPresent()
                ? message.callback()
                : message.callback()
                        .resolve(account.callbackToken().orElseThrow().reveal());
    }

    private long validity(SmsMessage message) {
        var wanted = Math.min(message.validity().toMillis(), account.validity().toMillis());
        return Math.max(SHORTEST_VALIDITY, Math.min(LONGEST_VALIDITY, wanted));
    }
}
