package io.vestibule.sms;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.vestibule.net.HttpFault;

/** A provider that is asked over HTTP: makes the requests of a {@link HttpDialect}, guarded, and judges every fault. */
public final class HttpProvider implements SmsProvider {

    private final String name;
    private final String type;
    private final HttpDialect dialect;
    private final HttpSettings settings;
    private final ProviderGuard guard;
    private final Clock clock;
    private final HttpClient client;

    /** @throws IllegalArgumentException when the file of trusted certificates cannot be read */
    public HttpProvider(
            String name, String type, HttpDialect dialect, HttpSettings settings, GuardConfig guard, Clock clock) {
        this.name = name;
        this.type = type;
        this.dialect = dialect;
        this.settings = settings;
        this.guard = new ProviderGuard(name, guard, dialect.repeatIsHarmless());
        this.clock = clock;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER);
        settings.trust().map(Trust::of).ifPresent(builder::sslContext);
        client = builder.build();
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
                .orElseGet(() -> guard.call(() -> asked(
                        dialect.send(message),
                        reply -> dialect.sent(message, reply),
                        fault -> HttpVerdict.of(dialect.title(), fault))));
    }

    @Override
    public Trial tryOut(SmsMessage message) {
        var ask = dialect.send(message);
        return asked(
                ask,
                reply -> new Trial(dialect.sent(message, reply), new Mask(ask, message).over(reply)),
                fault -> new Trial(HttpVerdict.of(dialect.title(), fault), ""));
    }

    @Override
    public boolean speaks() {
        return dialect.speaks();
    }

    @Override
    public SendResult call(VoiceCall call) {
        return dialect.call(call)
                .map(ask -> guard.call(() -> asked(
                        ask, reply -> dialect.called(call, reply), fault -> HttpVerdict.of(dialect.title(), fault))))
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
                        fault -> LookUp.cannotTell(fault == HttpFault.UNREACHABLE ? "cannot be reached" : "no answer")))
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
                        fault -> Optional.empty()));
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

    /** Makes a request; whatever it throws is judged, never passed on: its message may hold what we must not print. */
    private <T> T asked(HttpAsk ask, Function<HttpReply, T> answered, Function<HttpFault, T> failed) {
        HttpResponse<String> response;
        try {
            // the client's own time-out ends with the headers; this one covers an answer that never ends
            response = client.sendAsync(request(ask), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .orTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            return failed.apply(HttpFault.of(e));
        }
        return answered.apply(
                new HttpReply(response.statusCode(), response.headers(), response.body(), clock.instant()));
    }

    private static HttpRequest request(HttpAsk ask) {
        var request = HttpRequest.newBuilder(ask.url()).header("User-Agent", "Vestibule");
        ask.headers().forEach(request::setHeader);
        if (!ask.mediaType().isEmpty()) {
            request.header("Content-Type", ask.mediaType());
        }
        var body = ask.body().length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(ask.body());
        return request.method(ask.method(), body).build();
    }
}
