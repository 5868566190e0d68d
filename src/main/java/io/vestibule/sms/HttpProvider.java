package io.vestibule.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A provider that is asked over HTTP: makes the requests of a {@link HttpDialect}, guarded, and judges every fault. */
public final class HttpProvider implements SmsProvider {

    private final String name;
    private final String type;
    private final HttpDialect dialect;
    private final ProviderGuard guard;
    private final HttpLine line;
    private final Optional<BearerTokens> tokens;

    /** @throws IllegalArgumentException when the file of trusted certificates cannot be read */
    public HttpProvider(
            String name, String type, HttpDialect dialect, HttpSettings settings, GuardConfig limits, Clock clock) {
        this.name = name;
        this.type = type;
        this.dialect = dialect;
        guard = new ProviderGuard(name, limits, dialect.repeatIsHarmless());
        line = new HttpLine(settings, clock);
        tokens = dialect.login().map(login -> new BearerTokens(dialect.title(), login, line, clock));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public SendResult send(SmsMessage message) {
        return dialect.refusal(message)
                .orElseGet(() -> guard.call(
                        () -> asked(dialect.send(message), reply -> dialect.sent(message, reply), failure -> failure)));
    }

    @Override
    public Trial tryOut(SmsMessage message) {
        var ask = dialect.send(message);
        return asked(
                ask,
                reply -> new Trial(dialect.sent(message, reply), new Mask(ask, message).over(reply)),
                failure -> new Trial(failure, ""));
    }

    @Override
    public boolean speaks() {
        return dialect.speaks();
    }

    @Override
    public SendResult call(VoiceCall call) {
        return dialect.call(call)
                .map(ask -> guard.call(() -> asked(ask, reply -> dialect.called(call, reply), failure -> failure)))
                .orElseGet(() -> SmsProvider.super.call(call));
    }

    @Override
    public LookUp find(SmsMessage message, Instant sentAt, Set<String> notThese) {
        return dialect.find(message, sentAt)
                .map(ask -> asked(
                        ask,
                        reply -> switch (reply.status()) {
                            case 200 -> dialect.found(reply, message, sentAt, notThese);
                            case 401, 403, 404, 405 -> LookUp.notOffered("HTTP " + reply.status());
                            default -> LookUp.cannotTell("HTTP " + reply.status());
                        },
                        failure -> LookUp.cannotTell(reason(failure))))
                .orElseGet(() -> LookUp.notOffered(dialect.title() + " cannot be asked"));
    }

    @Override
    public Optional<DeliveryReceipt> poll(String providerId) {
        return dialect.poll(providerId)
                .flatMap(ask -> asked(
                        ask,
                        reply -> reply.status() == 200
                                ? dialect.polled(providerId, reply)
                                : Optional.<DeliveryReceipt>empty(),
                        failure -> Optional.empty()));
    }

    @Override
    public ReceiptReading readFetch(ReceiptRequest request) {
        return dialect.readFetch(request);
    }

    @Override
    public String script(Speech speech) {
        return dialect.script(speech);
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return dialect.read(request);
    }

    @Override
    public int receiptStatus(boolean stored) {
        return dialect.receiptStatus(stored);
    }

    @Override
    public Optional<String> meaning(String code) {
        return dialect.meaning(code);
    }

    @Override
    public ReceiptWay receipts() {
        return dialect.receipts();
    }

    @Override
    public boolean repeatIsHarmless() {
        return dialect.repeatIsHarmless();
    }

    @Override
    public Optional<Rate> rate() {
        return dialect.rate();
    }

    @Override
    public int priority() {
        return dialect.priority();
    }

    @Override
    public List<Duration> pollWaits() {
        return dialect.pollWaits();
    }

    /** Makes a request, signed in where the provider wants that. */
    private <T> T asked(HttpAsk ask, Function<HttpReply, T> answered, Function<SendResult, T> failed) {
        return tokens.isEmpty()
                ? exchanged(ask, answered, failed)
                : withToken(tokens.get(), ask, answered, failed, true);
    }

    private <T> T withToken(
            BearerTokens source,
            HttpAsk ask,
            Function<HttpReply, T> answered,
            Function<SendResult, T> failed,
            boolean first) {
        var login = source.login();
        if (login instanceof BearerTokens.Login.Refused refused) {
            return failed.apply(refused.why());
        }
        var token = ((BearerTokens.Login.Carried) login).token();
        return exchanged(
                ask.with("Authorization", "Bearer " + token),
                reply -> {
                    if (reply.status() != 401) {
                        return answered.apply(reply);
                    }
                    source.forget(token);
                    // it was not looked at; with a new token it may be
                    return first ? withToken(source, ask, answered, failed, false) : answered.apply(reply);
                },
                failed);
    }

    private <T> T exchanged(HttpAsk ask, Function<HttpReply, T> answered, Function<SendResult, T> failed) {
        return line.ask(ask, answered, fault -> failed.apply(HttpVerdict.of(dialect.title(), fault)));
    }

    private static String reason(SendResult failure) {
        return failure instanceof SendResult.Failed failed ? failed.reason() : "no answer";
    }
}
