package io.vestibule.sms.bulksms;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;

/** BulkSMS' JSON REST API v1, for one account. */
class BulkSmsDialect implements HttpDialect {

    private static final int LONGEST_OWN_ID = 20;
    private static final String SHORT_CODE = "[0-9]{1,6}";

    private final BulkSmsConfig.Account account;
    private final CodeTable codes;
    private final BulkSmsAnswer answers;
    private final BulkSmsReceipts receipts;

    BulkSmsDialect(BulkSmsConfig.Account account) {
        this.account = account;
        codes = BulkSmsCodes.table(account.codes());
        var states = new BulkSmsStates(codes);
        answers = new BulkSmsAnswer(codes, states);
        receipts = new BulkSmsReceipts(account, states);
    }

    @Override
    public String title() {
        return "BulkSMS";
    }

    /** The same message always carries the same id, by which BulkSMS knows a repetition for about twelve hours. */
    @Override
    public HttpAsk send(SmsMessage message) {
        var query = new LinkedHashMap<String, String>();
        query.put("auto-unicode", "true"); // without it, what is not in the GSM alphabet becomes a question mark
        query.put("deduplication-id", String.valueOf(message.number()));
        var body = JsonNodeFactory.instance.objectNode();
        body.put("to", message.to().e164());
        body.put("body", message.text());
        message.sender().ifPresent(sender -> body.set("from", sender(sender)));
        body.put("deliveryReports", "ALL");
        body.put("userSuppliedId", ownId(message));
        body.put("longMessageMaxParts", account.maxParts());
        account.routingGroup().ifPresent(group -> body.put("routingGroup", group));
        return signedIn(HttpAsk.json(at(query), body));
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        return answers.of(reply, ownId(message));
    }

    @Override
    public boolean repeatIsHarmless() {
        return true;
    }

    @Override
    public Optional<HttpAsk> find(SmsMessage message, Instant sentAt) {
        return Optional.of(signedIn(HttpAsk.get(at(Map.of("filter", "userSuppliedId=" + ownId(message))))));
    }

    @Override
    public LookUp found(HttpReply reply, SmsMessage message, Instant sentAt, Set<String> notThese) {
        return answers.found(reply.json(), ownId(message), notThese);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return receipts.read(request);
    }

    @Override
    public Optional<String> meaning(String code) {
        return codes.meaning(code);
    }

    /** Of our reference as much as there is room for, which still nobody guesses. */
    private static String ownId(SmsMessage message) {
        var reference = message.reference();
        return reference.substring(0, Math.min(LONGEST_OWN_ID, reference.length()));
    }

    /** BulkSMS takes digits for an international number unless told otherwise. */
    private static JsonNode sender(String sender) {
        var nodes = JsonNodeFactory.instance;
        if (!sender.matches(SHORT_CODE)) {
            return nodes.textNode(sender);
        }
        ObjectNode shortCode = nodes.objectNode();
        return shortCode.put("type", "SHORTCODE").put("address", sender);
    }

    private URI at(Map<String, String> query) {
        return HttpAsk.at(account.url(), "/v1/messages?" + HttpAsk.encoded(query));
    }

    private HttpAsk signedIn(HttpAsk ask) {
        return ask.withBasic(
                account.tokenId().orElseThrow(), account.tokenSecret().orElseThrow());
    }
}
