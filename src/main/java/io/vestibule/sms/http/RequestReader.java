package io.vestibule.sms.http;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads how a definition makes its requests: {@code endpoint}, {@code auth}, {@code headers} and {@code body}. */
final class RequestReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");

    /** The client writes these itself. */
    private static final Set<String> OWN_HEADERS =
            Set.of("content-type", "content-length", "host", "connection", "expect", "upgrade", "transfer-encoding");

    private final Part definition;
    private final Scope scope;
    private final Clock clock;

    RequestReader(Part definition, Scope scope, Clock clock) {
        this.definition = definition;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * The request of an endpoint, empty when something about it is wrong.
     *
     * @param url where it goes instead of the endpoint's own address
     * @param withBody whether the definition's body belongs to it
     */
    Optional<RequestTemplate> read(Part endpoint, Optional<String> url, String method, boolean withBody) {
        var asked = endpoint.text("method").orElse(method).toUpperCase(Locale.ROOT);
        if (!METHODS.contains(asked)) {
            endpoint.wrong("method", "use GET, POST or PUT");
        }
        var auth = new AuthReader(scope, clock).read(definition.part("auth"));
        var query = both(endpoint.raw("query"), auth.query);
        var headers = both(definition.raw("headers"), auth.headers);
        checkHeaders(headers);
        var own = endpoint.raw("url");
        var address = url.isPresent() || !own.isMissingNode()
                ? endpoint.attempt("url", () -> Address.parse(url.orElseGet(own::asText), scope))
                : endpoint.need("url", text -> Address.parse(text, scope));
        var body = withBody
                ? new BodyReader(scope).read(definition.part("body"), auth.form)
                : Optional.of(new BodyReader.Read(values -> "", ""));
        var queryTree = tree(endpoint, "query", query);
        var headerTree = tree(definition, "headers", headers);
        if (address.isEmpty() || body.isEmpty() || queryTree.isEmpty() || headerTree.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RequestTemplate(
                asked,
                address.get(),
                queryTree.get(),
                headerTree.get(),
                body.get().body(),
                body.get().mediaType(),
                auth.signer(),
                auth.login()));
    }

    private void checkHeaders(ObjectNode headers) {
        headers.fieldNames().forEachRemaining(name -> {
            if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                definition.wrong("headers." + name, "is written by itself. The type of a body is body.contentType");
            } else if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
                definition.wrong("headers." + name, "is no name of a header");
            }
        });
    }

    private static ObjectNode both(JsonNode own, ObjectNode more) {
        var both = JSON.objectNode();
        own.properties().forEach(entry -> both.set(entry.getKey(), entry.getValue()));
        both.setAll(more);
        return both;
    }

    private Optional<Tree> tree(Part part, String field, JsonNode fields) {
        for (var value : fields) {
            if (value.isContainerNode()) {
                part.wrong(field, "must be fields with plain values");
                return Optional.empty();
            }
        }
        return part.attempt(field, () -> Trees.of(fields, scope));
    }
}
