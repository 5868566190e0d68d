package io.vestibule.gateway;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import io.vestibule.phone.PhoneNumbers;
import io.vestibule.phone.PhoneReading;

/**
 * Takes texts of other systems. Nobody outside is asked while they wait: what is taken is stored, and a task sends it.
 * Neither texts nor numbers nor queries are ever logged.
 */
@Singleton
public class Gateway {

    /** No text and its number need more, however they are wrapped. */
    static final int MOST_BYTES = 16 * 1024;

    private static final Logger LOG = Logger.getLogger(Gateway.class);
    private static final String NOBODY = "unknown";

    private final Callers callers;
    private final PhoneNumbers numbers;
    private final Acceptance acceptance;
    private final MeterRegistry metrics;

    Gateway(Callers callers, PhoneNumbers numbers, Acceptance acceptance, MeterRegistry metrics) {
        this.callers = callers;
        this.numbers = numbers;
        this.acceptance = acceptance;
        this.metrics = metrics;
    }

    /** Takes the text of a request, or says why not. Opens a transaction of its own. */
    public GatewayAnswer take(GatewayRequest request) {
        var query = request.query().map(FormReader::query).orElseGet(SentFields::new);
        var caller = callers.provedBy(Proof.of(request, query));
        var answer = caller.map(known -> take(known, request, query))
                .orElseGet(() -> GatewayAnswer.refused(Refusal.CREDENTIALS));
        note(caller.map(Caller::name).orElse(NOBODY), request.source(), answer);
        return answer;
    }

    private GatewayAnswer take(Caller caller, GatewayRequest request, SentFields query) {
        if (!caller.mayCallFrom(request.source())) {
            return GatewayAnswer.refused(Refusal.SOURCE);
        }
        if (request.body().length > MOST_BYTES) {
            return GatewayAnswer.refused(Refusal.TOO_LARGE);
        }
        var message = SentBody.read(request.body(), request.contentType())
                .map(body -> Message.of(query, body, caller))
                .orElseGet(() -> new Message.Unread(Refusal.UNREADABLE));
        if (message instanceof Message.Read read) {
            return take(caller, read);
        }
        return GatewayAnswer.refused(((Message.Unread) message).why());
    }

    private GatewayAnswer take(Caller caller, Message.Read message) {
        var country = caller.settings().defaultCountry().orElse(null);
        var reading = numbers.read(message.number(), country, caller.countries());
        if (reading instanceof PhoneReading.Good good) {
            return acceptance.take(caller, good, message.text());
        }
        var served = ((PhoneReading.Refused) reading).reason() != PhoneReading.Reason.COUNTRY_NOT_SERVED;
        return GatewayAnswer.refused(served ? Refusal.NUMBER : Refusal.COUNTRY);
    }

    private void note(String caller, String source, GatewayAnswer answer) {
        if (answer instanceof GatewayAnswer.Refused refused) {
            LOG.infof("Gateway caller %s at %s: refused, %s", caller, source, refused.why());
            count(caller, refused.why().word());
        } else {
            count(caller, ((GatewayAnswer.Taken) answer).again() ? "duplicate" : "accepted");
        }
    }

    private void count(String caller, String outcome) {
        metrics.counter("vestibule.gateway", "caller", caller, "outcome", outcome)
                .increment();
    }
}
