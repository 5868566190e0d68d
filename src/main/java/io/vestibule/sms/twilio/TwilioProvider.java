package io.vestibule.sms.twilio;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

import io.vestibule.net.HttpFault;
import io.vestibule.sms.GuardConfig;
import io.vestibule.sms.LookUp;
import io.vestibule.sms.ProviderGuard;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.StateWords;

/** One Twilio account. */
class TwilioProvider implements SmsProvider {

    // in the fragment stands how Twilio calls back; by its default a receipt is lost when we do not answer it at once
    private static final String CALLBACK_RETRIES = "#rc=5&rp=ct,rt,5xx";

    private static final long SHORTEST_VALIDITY = 6;
    private static final long LONGEST_VALIDITY = 36_000;

    private final String name;
    private final TwilioConfig.Account account;
    private final Clock clock;
    private final TwilioApi api;
    private final String authorization;
    private final ProviderGuard guard;
    private final TwilioAnswer answers;
    private final TwilioLookUp lookUp;
    private final TwilioReceipts receipts;

    TwilioProvider(String name, TwilioConfig.Account account, GuardConfig guardConfig, ObjectMapper json, Clock clock) {
        this.name = name;
        this.account = account;
        this.clock = clock;
        var words = new StateWords("twilio", TwilioReceipts.STATES);
        var codes = new TwilioCodes(account.codes());
        api = client(account);
        authorization = basic(account);
        guard = new ProviderGuard(name, guardConfig);
        answers = new TwilioAnswer(json, codes, words, account.onUnavailable());
        lookUp = new TwilioLookUp(words);
        receipts = new TwilioReceipts(new TwilioSignature(account.authToken().orElseThrow()), answers, codes, words);
    }

    private static TwilioApi client(TwilioConfig.Account account) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(account.url())
                .connectTimeout(account.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(account.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .userAgent("Vestibule")
                .build(TwilioApi.class);
    }

    private static String basic(TwilioConfig.Account account) {
        var user = account.apiKeySid().or(account::accountSid).orElseThrow();
        var password = account.apiKeySecret().or(account::authToken).orElseThrow();
        var both = user + ":" + password.reveal();
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return TwilioDriver.TYPE;
    }

    @Override
    public SendResult send(SmsMessage message) {
        return guard.call(() -> asked(
                () -> api.send(
                        authorization,
                        account.accountSid().orElseThrow(),
                        message.to().e164(),
                        account.from().orElse(null),
                        account.messagingServiceSid().orElse(null),
                        message.text(),
                        validity(message),
                        message.callback() + CALLBACK_RETRIES),
                response -> answers.of(
                        response.getStatus(),
                        response.getHeaderString("Retry-After"),
                        response.readEntity(String.class),
                        clock.instant()),
                TwilioAnswer::of));
    }

    @Override
    public LookUp find(SmsMessage message, Instant sentAt, Set<String> notThese) {
        return asked(
                () -> api.list(
                        authorization,
                        account.accountSid().orElseThrow(),
                        message.to().e164(),
                        TwilioLookUp.PAGE_SIZE),
                response -> switch (response.getStatus()) {
                    case 200 -> lookUp.in(answers.read(response.readEntity(String.class)), message, sentAt, notThese);
                    case 401, 403, 404 -> LookUp.notOffered("HTTP " + response.getStatus());
                    default -> LookUp.cannotTell("HTTP " + response.getStatus());
                },
                fault -> LookUp.cannotTell(fault == HttpFault.UNREACHABLE ? "cannot be reached" : "no answer"));
    }

    @Override
    public ReceiptReading read(ReceiptRequest request) {
        return receipts.read(request);
    }

    @Override
    public Optional<String> meaning(String code) {
        return TwilioCodes.meaning(code);
    }

    /** Makes a request; whatever it throws is judged, never passed on: its message may hold what we must not print. */
    private static <T> T asked(Call call, Function<Response, T> answered, Function<HttpFault, T> failed) {
        try (var response = call.make()) {
            return answered.apply(response);
        } catch (ProcessingException | WebApplicationException | IllegalStateException e) {
            return failed.apply(HttpFault.of(e));
        }
    }

    private interface Call {
        Response make();
    }

    private long validity(SmsMessage message) {
        var seconds =
                Math.min(message.validity().toSeconds(), account.validity().toSeconds());
        return Math.max(SHORTEST_VALIDITY, Math.min(LONGEST_VALIDITY, seconds));
    }
}
