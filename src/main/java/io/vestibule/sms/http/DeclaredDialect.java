package io.vestibule.sms.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.vestibule.phone.PhoneNumbers;
import io.vestibule.sms.ClientCredentials;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.HttpAsk;
import io.vestibule.sms.HttpDialect;
import io.vestibule.sms.HttpReply;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.Rate;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;

/** Does what a {@link Definition} says. */
class DeclaredDialect implements HttpDialect {

    private final Definition definition;
    private final Scope scope;
    private final MessageValues values;
    private final Clock clock;

    DeclaredDialect(Definition definition, String pool, PhoneNumbers numbers, Clock clock) {
        this.definition = definition;
        this.clock = clock;
        scope = definition.scope();
        values = new MessageValues(numbers, clock, pool, definition.token());
    }

    @Override
    public String title() {
        return definition.title();
    }

    @Override
    public Optional<SendResult> refusal(SmsMessage message) {
        var refusal = definition.limits().refusal(title(), message);
        if (refusal.isPresent()) {
            return refusal;
        }
        try {
            send(message);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(SendResult.refused(SmsFailure.ROUTE, "", e.getMessage()));
        }
    }

    @Override
    public HttpAsk send(SmsMessage message) {
        return definition.send().fill(scope.over(values.of(message)));
    }

    @Override
    public SendResult sent(SmsMessage message, HttpReply reply) {
        return definition.answer().of(message, reply);
    }

    @Override
    public Optional<HttpAsk> poll(String providerId) {
        UnaryOperator<String> own = name ->
                name.equals("id") ? providerId : String.valueOf(clock.instant().getEpochSecond());
        return definition.lookup().map(query -> query.request().fill(scope.over(own)));
    }

    @Override
    public Optional<DeliveryReceipt> polled(String providerId, HttpReply reply) {
        return definition.lookup().flatMap(query -> query.report().in(reply.json(), Optional.of(providerId)).stream()
                .filter(receipt -> receipt.providerId().equals(providerId))
                .findFirst());
    }

    @Override
    public Optional<HttpAsk> find(SmsMessage message, Instant sentAt) {
        return definition.finding().map(finding -> finding.request().fill(scope.over(values.of(message, sentAt))));
    }

    @Override
    public LookUp found(HttpReply reply, SmsMessage message, Instant sentAt, Set<String> notThese) {
        return definition.finding().orElseThrow().in(reply, scope.over(values.of(message, sentAt)), notThese);
    }

    @Override
    public List<Duration> pollWaits() {
        return definition.waits();
    }

    @Override
    public Optional<ClientCredentials> login() {
        return definition.send().login();
    }

    @Override
    public Optional<Rate> rate() {
        return definition.transport().rate();
    }

    @Override
    public int priority() {
        return definition.priority();
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return definition.receipts().read(request);
    }

    @Override
    public int receiptStatus(boolean stored) {
        return stored ? definition.receipts().ack() : definition.receipts().nack();
    }

    @Override
    public Optional<String> meaning(String code) {
        return definition.failures().meaning(code);
    }

    @Override
    public ReceiptWay receipts() {
        return definition.way();
    }

    @Override
    public boolean repeatIsHarmless() {
        return definition.repeatIsHarmless();
    }
}
