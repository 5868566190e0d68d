package io.vestibule.sms.sns;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SignatureV4;
import io.vestibule.sms.SmsMessage;

/**
 * Publishing to a phone number with AWS SNS (API version 2010-03-31). What became of a text stands in AWS' own logs only,
 * and no list of texts can be asked for.
 */
class SnsDialect implements HttpDialect {

    private final SnsConfig.Account account;
    private final SnsAnswer answers;
    private final SignatureV4 signature;
    private final Clock clock;

    SnsDialect(SnsConfig.Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
        answers = new SnsAnswer(account.codes());
        signature = new SignatureV4(
                account.accessKeyId().orElseThrow(),
                account.secretAccessKey().orElseThrow(),
                account.region().orElseThrow(),
                "sns");
    }

    @Override
    public String title() {
        return SnsAnswer.TITLE;
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        var form = new LinkedHashMap<String, String>();
        form.put("Action", "Publish");
        form.put("Version", "2010-03-31");
        form.put("PhoneNumber", message.to().e164());
        form.put("Message", message.text());
        var number = 0;
        for (var attribute : attributes(message).entrySet()) {
            var entry = "MessageAttributes.entry." + ++number + ".";
            var type = attribute.getKey().endsWith("MaxPrice") ? "Number" : "String";
            form.put(entry + "Name", attribute.getKey());
            form.put(entry + "Value.DataType", type);
            form.put(entry + "Value.StringValue", attribute.getValue());
        }
        var ask = HttpAsk.form(address(), form);
        return signature.sign(
                account.sessionToken()
                        .map(token -> ask.with("X-Amz-Security-Token", token.reveal()))
                        .orElse(ask),
                clock.instant());
    }

    private Map<String, String> attributes(SmsMessage message) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("AWS.SNS.SMS.SMSType", account.smsType());
        message.sender()
                .ifPresent(sender -> attributes.put(
                        sender.matches("\\+?[0-9]+") ? "AWS.MM.SMS.OriginationNumber" : "AWS.SNS.SMS.SenderID",
                        sender));
        account.maxPrice().ifPresent(price -> attributes.put("AWS.SNS.SMS.MaxPrice", price));
        return attributes;
    }

    private URI address() {
        var base = account.url()
                .map(url -> url.toString().replaceAll("/+$", ""))
                .orElse("https://sns." + account.region().orElseThrow() + ".amazonaws.com");
        return URI.create(base + "/");
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        return answers.of(reply);
    }

    @Override
    public ReceiptWay receipts() {
        return ReceiptWay.NONE;
    }

    /** SNS calls nobody about texts, so whoever does is somebody else. */
    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return ReceiptReading.forged();
    }

    @Override
    public Optional<String> meaning(String code) {
        return SnsCodes.of(code).map(SnsCodes.Code::meaning);
    }
}
