package io.vestibule.sms.sinch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.sms.ClientCredentials;
import io.vestibule.sms.CodeTable;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.HttpVerdict;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsState;

/** Sinch's batches (XMS, version 1), for one service plan or project. Each batch is one text to one number. */
class SinchDialect implements HttpDialect {

    private static final int CREATED = 201;
    private static final Duration SHORTEST_VALIDITY = Duration.ofSeconds(10);
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(3);

    private final SinchConfig.Account account;
    private final CodeTable codes;
    private final SinchReceipts receipts;
    private final Clock clock;

    SinchDialect(SinchConfig.Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
        codes = SinchCodes.table(account.codes());
        receipts = new SinchReceipts(account, codes);
    }

    @Override
    public String title() {
        return "Sinch";
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        var batch = JsonNodeFactory.instance.objectNode();
        batch.putArray("to").add(message.to().e164());
        message.sender().ifPresent(sender -> batch.put("from", sender));
        batch.put("type", "mt_text");
        batch.put("body", SinchBatch.body(message.text()));
        var parameters = SinchBatch.parameters(message.text());
        if (parameters != null) {
            batch.set("parameters", parameters);
        }
        batch.put("delivery_report", "per_recipient");
        batch.put("callback_url", receipts.address(message.callback()).toString());
        batch.put("client_reference", message.reference());
        batch.put("expire_at", expiry(message).toString());
        return signedIn(HttpAsk.json(at(""), batch));
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        var answer = reply.json();
        var id = answer.path("id").asText();
        if (reply.status() == CREATED && id.matches("[A-Za-z0-9_-]{1,64}")) {
            return SendResult.accepted(id, SmsState.QUEUED);
        }
        var code = reply.status() < 400 ? "" : answer.path("code").asText();
        var failure = codes.failure(code).orElseGet(() -> HttpVerdict.kind(reply.status()));
        var shown = code.matches("[a-z0-9_]{1,60}") ? code : "HTTP " + reply.status();
        var reason = codes.meaning(code).orElseGet(() -> HttpVerdict.reason(title(), reply.status(), failure));
        return HttpVerdict.of(failure, shown, reason, reply);
    }

    @Override
    public Optional<HttpAsk> find(SmsMessage message, Instant sentAt) {
        return Optional.of(signedIn(HttpAsk.get(at("?" + HttpAsk.encoded(SinchLookUp.query(message, sentAt))))));
    }

    @Override
    public LookUp found(HttpReply reply, SmsMessage message, Instant sentAt, Set<String> notThese) {
        return SinchLookUp.in(reply.json(), message, notThese);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return receipts.read(request);
    }

    @Override
    public Optional<String> meaning(String code) {
        return codes.meaning(code);
    }

    private Instant expiry(SmsMessage message) {
        var wanted = shorter(message.validity(), shorter(account.validity(), LONGEST_VALIDITY));
        var validity = wanted.compareTo(SHORTEST_VALIDITY) < 0 ? SHORTEST_VALIDITY : wanted;
        return clock.instant().plus(validity).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public Optional<ClientCredentials> login() {
        return account.projectId()
                .map(project -> new ClientCredentials(
                        account.tokenUrl(),
                        account.keyId().orElseThrow(),
                        account.keySecret().orElseThrow(),
                        Map.of(),
                        false));
    }

    private URI at(String rest) {
        // projects have hosts of their own
        var host = (account.projectId().isPresent() ? "zt." : "") + account.region() + ".sms.api.sinch.com";
        var base = account.url().orElse(URI.create("https://" + host));
        var owner = account.projectId().or(account::servicePlanId).orElseThrow();
        return HttpAsk.at(base, "/xms/v1/" + owner + "/batches" + rest);
    }

    /** With the plan's token; that of a project is asked for. */
    private HttpAsk signedIn(HttpAsk ask) {
        return account.projectId().isPresent()
                ? ask
                : ask.with(
                        "Authorization",
                        "Bearer " + account.apiToken().orElseThrow().reveal());
    }
}
