package io.vestibule.sms.messagebird;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;

/** Bird's channels API, for one channel. */
class BirdDialect implements HttpDialect {

    private static final int TAKEN = 202;

    private final BirdConfig.Account account;
    private final CodeTable codes;
    private final BirdReceipts receipts;

    BirdDialect(BirdConfig.Account account, Clock clock) {
        this.account = account;
        codes = new CodeTable(Map.of(), account.codes()); // which codes there are is not certain
        receipts = new BirdReceipts(account, codes, clock);
    }

    @Override
    public String title() {
        return "Bird";
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("receiver")
                .putArray("contacts")
                .addObject()
                .put("identifierKey", "phonenumber")
                .put("identifierValue", message.to().e164());
        var words = body.putObject("body");
        words.put("type", "text");
        words.putObject("text").put("text", message.text());
        return HttpAsk.json(at(), body)
                .with(
                        "Authorization",
                        "AccessKey " + account.accessKey().orElseThrow().reveal());
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        var answer = reply.json();
        var id = answer.at(account.sentIdPointer()).asText("");
        if (reply.status() == TAKEN && !id.isEmpty()) {
            return SendResult.accepted(id, SmsState.QUEUED);
        }
        return codes.judge(
                title(), reply.status() < 400 ? "" : answer.path("code").asText(""), reply);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return receipts.read(request);
    }

    @Override
    public Optional<String> meaning(String code) {
        return codes.meaning(code);
    }

    private URI at() {
        return HttpAsk.at(
                account.url(),
                "/workspaces/" + account.workspaceId().orElseThrow()
                        + "/channels/" + account.channelId().orElseThrow()
                        + "/messages");
    }
}
