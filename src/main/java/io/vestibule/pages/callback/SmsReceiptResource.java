package io.vestibule.pages.callback;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.ReceiptOutcome;
import io.vestibule.net.Site;
import io.vestibule.sms.DeliveryReceipt;
import io.vestibule.sms.ReceiptReading;
import io.vestibule.sms.ReceiptRequest;
import io.vestibule.sms.SmsProvider;
import io.vestibule.sms.SmsProviders;

/** Takes delivery receipts, and tells what calls are to say. An answer 5xx makes the provider come again, so it is given only when we could not store. */
@Path("/callbacks/sms/{provider}")
@Consumes(MediaType.WILDCARD)
public class SmsReceiptResource {

    private static final Logger LOG = Logger.getLogger(SmsReceiptResource.class);

    private static final String XML = MediaType.APPLICATION_XML + ";charset=UTF-8";

    private final SmsProviders providers;
    private final Deliveries deliveries;
    private final Site site;
    private final MeterRegistry metrics;

    SmsReceiptResource(SmsProviders providers, Deliveries deliveries, Site site, MeterRegistry metrics) {
        this.providers = providers;
        this.deliveries = deliveries;
        this.site = site;
        this.metrics = metrics;
    }

    /** At an address that names no attempt; the provider's own id has to do. */
    @POST
    public Response withoutReference(
            @PathParam("provider") String provider, @Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        return take("POST", provider, Optional.empty(), uri, headers, body);
    }

    /** At the address that we gave the provider with one attempt. */
    @POST
    @Path("/{reference}")
    public Response withReference(
            @PathParam("provider") String provider,
            @PathParam("reference") String reference,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            byte[] body) {
        return take("POST", provider, Optional.of(reference), uri, headers, body);
    }

    /** Some providers report by a query. */
    @GET
    public Response byQuery(
            @PathParam("provider") String provider, @Context UriInfo uri, @Context HttpHeaders headers) {
        return take("GET", provider, Optional.empty(), uri, headers, null);
    }

    /** The same at the address that we gave the provider with one attempt. */
    @GET
    @Path("/{reference}")
    public Response byQueryWithReference(
            @PathParam("provider") String provider,
            @PathParam("reference") String reference,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return take("GET", provider, Optional.of(reference), uri, headers, null);
    }

    /** Some providers ask what a call is to say, once somebody has answered it. */
    @POST
    @Path("/{reference}/words/{token}")
    public Response words(
            @PathParam("provider") String name,
            @PathParam("reference") String reference,
            @PathParam("token") String token,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            byte[] body) {
        var provider = providers.find(name);
        if (provider.isEmpty()) {
            return answer(404);
        }
        var reading = provider.get().readFetch(request("POST", uri, headers, body));
        if (reading instanceof ReceiptReading.Genuine genuine) {
            return script(provider.get(), reference, token, genuine);
        }
        return refused(name, reading);
    }

    private Response script(SmsProvider provider, String reference, String token, ReceiptReading.Genuine genuine) {
        var speech = deliveries.fetchWords(provider.name(), reference, token, genuine.receipts(), genuine.once());
        count(provider.name(), speech.isPresent() ? "words" : "words-refused");
        return speech.map(words -> Response.ok(provider.script(words), XML)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> answer(403));
    }

    private Response take(
            String method, String name, Optional<String> reference, UriInfo uri, HttpHeaders headers, byte[] body) {
        var provider = providers.find(name);
        if (provider.isEmpty()) {
            return answer(404);
        }
        var reading = provider.get().read(request(method, uri, headers, body));
        if (reading instanceof ReceiptReading.Genuine genuine) {
            return store(provider.get(), reference, genuine);
        }
        return refused(name, reading);
    }

    private ReceiptRequest request(String method, UriInfo uri, HttpHeaders headers, byte[] body) {
        return new ReceiptRequest(method, publicUrl(uri), flat(headers), body == null ? new byte[0] : body);
    }

    private Response refused(String name, ReceiptReading reading) {
        if (reading instanceof ReceiptReading.Unsigned) {
            count(name, "unsigned");
            return answer(503);
        }
        if (reading instanceof ReceiptReading.Unreadable) {
            count(name, "unreadable");
            return answer(400);
        }
        count(name, "forged");
        return answer(403);
    }

    private Response store(SmsProvider provider, Optional<String> reference, ReceiptReading.Genuine genuine) {
        try {
            var outcome = deliveries.receipt(provider.name(), reference, genuine.receipts(), genuine.once());
            if (outcome == ReceiptOutcome.REPLAYED) {
                count(provider.name(), "replayed");
                return answer(403);
            }
            for (DeliveryReceipt receipt : genuine.receipts()) {
                count(
                        provider.name(),
                        outcome == ReceiptOutcome.TAKEN ? receipt.state().word() : "unmatched");
            }
            return answer(provider.receiptStatus(true));
        } catch (RuntimeException e) {
            // whatever it was, nothing is stored; the provider has the receipt and comes again
            LOG.errorf(e, "A receipt of provider %s could not be stored", provider.name());
            count(provider.name(), "not-stored");
            return answer(provider.receiptStatus(false));
        }
    }

    /** The address as the provider knows it. What our socket says is the address behind the operator's proxy. */
    private String publicUrl(UriInfo uri) {
        var asked = uri.getRequestUri();
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return site.at(asked.getRawPath() + query).toString();
    }

    private static Map<String, String> flat(HttpHeaders headers) {
        var flat = new HashMap<String, String>();
        headers.getRequestHeaders().forEach((name, values) -> {
            if (!values.isEmpty()) {
                flat.put(name.toLowerCase(Locale.ROOT), values.get(0));
            }
        });
        return flat;
    }

    private void count(String provider, String outcome) {
        metrics.counter("vestibule.receipts", "provider", provider, "outcome", outcome)
                .increment();
    }

    private static Response answer(int status) {
        return Response.status(status).build();
    }
}
