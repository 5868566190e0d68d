package io.vestibule.sms.smseagle;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.TextLength;
import io.vestibule.sms.VoiceCall;

/** The SMSEagle's APIv2 for sending and its APIv1 for what became of it, of one device. The SIM is the sender. */
class SmsEagleDialect implements HttpDialect {

    private static final int MOST_LISTED = 100;

    private final SmsEagleConfig.Device device;
    private final SmsEagleAnswer answers;
    private final SentItems sentItems;

    SmsEagleDialect(SmsEagleConfig.Device device) {
        this.device = device;
        answers = new SmsEagleAnswer(device.codes());
        sentItems = new SentItems(device.codes());
    }

    @Override
    public String title() {
        return "SMSEagle";
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("to").add(message.to().e164());
        body.put("text", message.text());
        body.put("encoding", encoding(message.text()));
        device.priority().ifPresent(priority -> body.put("priority", Integer.parseInt(priority)));
        device.modemNo().ifPresent(modem -> body.put("modem_no", Integer.parseInt(modem)));
        return signedIn(HttpAsk.json(at(device.sendPath()), body));
    }

    private HttpAsk signedIn(HttpAsk ask) {
        return ask.with("access-token", device.accessToken().orElseThrow().reveal());
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        return answers.of(reply);
    }

    @Override
    public boolean speaks() {
        return device.calls();
    }

    /** What became of a call the device tells nobody. */
    @Override
    public Optional<HttpAsk> call(VoiceCall call) {
        if (!device.calls()) {
            return Optional.empty();
        }
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("to").add(call.to().e164());
        body.put("text", String.join(". ", call.speech().sentences()));
        body.put("duration", device.callDuration().toSeconds());
        device.voiceId().ifPresent(voice -> body.put("voice_id", Integer.parseInt(voice)));
        return Optional.of(signedIn(HttpAsk.json(at(device.callPath()), body)));
    }

    @Override
    public SendResult called(VoiceCall call, HttpReply reply) {
        return answers.of(reply);
    }

    @Override
    public ReceiptWay receipts() {
        return device.pollSentItems() ? ReceiptWay.POLL : ReceiptWay.NONE;
    }

    @Override
    public Optional<HttpAsk> poll(String providerId) {
        return device.pollSentItems() && providerId.matches("[0-9]{1,18}")
                ? Optional.of(sentItems(Map.of("idfrom", providerId, "idto", providerId)))
                : Optional.empty();
    }

    @Override
    public Optional<DeliveryReceipt> polled(String providerId, HttpReply reply) {
        return sentItems.receipt(providerId, reply.xml());
    }

    @Override
    public Optional<HttpAsk> find(SmsMessage message, Instant sentAt) {
        // not by date: the device's time zone is not known
        return device.pollSentItems()
                ? Optional.of(sentItems(Map.of("to", message.to().e164(), "limit", String.valueOf(MOST_LISTED))))
                : Optional.empty();
    }

    @Override
    public LookUp found(HttpReply reply, SmsMessage message, Instant sentAt, Set<String> notThese) {
        return sentItems.find(reply, message, sentAt, notThese);
    }

    /** The device calls nobody about texts it sent, so whoever does is somebody else. */
    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return ReceiptReading.forged();
    }

    @Override
    public Optional<String> meaning(String code) {
        return SmsEagleCodes.meaning(code);
    }

    private String encoding(String text) {
        if (!device.encoding().equals("auto")) {
            return device.encoding();
        }
        return TextLength.of(text).encoding() == TextLength.Encoding.GSM7 ? "standard" : "unicode";
    }

    private HttpAsk sentItems(Map<String, String> which) {
        var query = new LinkedHashMap<String, String>();
        query.put(
                "access_token",
                device.sentItemsToken().or(device::accessToken).orElseThrow().reveal());
        query.put("folder", "sentitems");
        query.putAll(which);
        query.put("responsetype", "xml");
        return HttpAsk.get(at(device.sentItemsPath() + "?" + HttpAsk.encoded(query)));
    }

    private URI at(String path) {
        return HttpAsk.at(device.url().orElseThrow(), path);
    }
}
