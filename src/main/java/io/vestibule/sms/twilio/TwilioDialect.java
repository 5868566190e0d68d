package io.vestibule.sms.twilio;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import io.vestibule.sms.VoiceCall;

/** Twilio's Messages and Calls resources (API version 2010-04-01), for one account. */
class TwilioDialect implements HttpDialect {

    // in the fragment stands how Twilio calls back; by its default a receipt is lost when we do not answer it at once
    private static final String CALLBACK_RETRIES = "#rc=5&rp=ct,rt,5xx";

    private static final long SHORTEST_VALIDITY = 6;
    private static final long LONGEST_VALIDITY = 36_000;

    private final TwilioConfig.Account account;
    private final CodeTable codes;
    private final TwilioAnswer answers;
    private final TwilioLookUp lookUp;
    private final TwilioReceipts receipts;

    TwilioDialect(TwilioConfig.Account account) {
        this.account = account;
        var words = new StateWords("twilio", TwilioReceipts.STATES);
        codes = TwilioCodes.table(account.codes());
        answers = new TwilioAnswer(codes, words, account.onUnavailable());
        lookUp = new TwilioLookUp(words);
        receipts = new TwilioReceipts(new TwilioSignature(account.authToken().orElseThrow()), codes, words);
    }

    @Override
    public String title() {
        return "Twilio";
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        var form = new LinkedHashMap<String, String>();
        form.put("To", message.to().e164());
        // a service picks the sender itself, unless a country has one of its own
        form.put("From", message.sender().orElse(null));
        form.put(
                "MessagingServiceSid",
                message.sender().isPresent()
                        ? null
                        : account.messagingServiceSid().orElse(null));
        form.put("Body", message.text());
        form.put("ValidityPeriod", String.valueOf(validity(message)));
        form.put("StatusCallback", message.callback() + CALLBACK_RETRIES);
        return signedIn(HttpAsk.form(at("/Messages.json"), form));
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        return answers.of(reply, "(SM|MM)[0-9a-fA-F]{32}");
    }

    @Override
    public boolean speaks() {
        return caller(Optional.empty()).isPresent();
    }

    @Override
    public Optional<HttpAsk> call(VoiceCall call) {
        return caller(call.sender()).map(from -> {
            var form = new LinkedHashMap<String, String>();
            form.put("To", call.to().e164());
            form.put("From", from);
            form.put("Twiml", Twiml.say(call.speech()));
            form.put("StatusCallback", call.callback() + CALLBACK_RETRIES);
            return signedIn(HttpAsk.form(at("/Calls.json"), form));
        });
    }

    @Override
    public SendResult called(VoiceCall call, HttpReply reply) {
        return answers.of(reply, "CA[0-9a-fA-F]{32}");
    }

    @Override
    public Optional<HttpAsk> find(SmsMessage message, Instant sentAt) {
        var query =
                HttpAsk.encoded(Map.of("To", message.to().e164(), "PageSize", String.valueOf(TwilioLookUp.PAGE_SIZE)));
        return Optional.of(signedIn(HttpAsk.get(at("/Messages.json?" + query))));
    }

    @Override
    public LookUp found(HttpReply reply, SmsMessage message, Instant sentAt, Set<String> notThese) {
        return lookUp.in(reply.json(), message, sentAt, notThese);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return receipts.read(request);
    }

    @Override
    public Optional<String> meaning(String code) {
        return codes.meaning(code);
    }

    /** A number that may call: only numbers can. */
    private Optional<String> caller(Optional<String> sender) {
        return VoiceCall.caller(account.voiceFrom(), sender, account.from());
    }

    private URI at(String path) {
        return HttpAsk.at(
                account.url(), "/2010-04-01/Accounts/" + account.accountSid().orElseThrow() + path);
    }

    private HttpAsk signedIn(HttpAsk ask) {
        return ask.withBasic(
                account.apiKeySid().or(account::accountSid).orElseThrow(),
                account.apiKeySecret().or(account::authToken).orElseThrow());
    }

    private long validity(SmsMessage message) {
        var seconds =
                Math.min(message.validity().toSeconds(), account.validity().toSeconds());
        return Math.max(SHORTEST_VALIDITY, Math.min(LONGEST_VALIDITY, seconds));
    }
}
