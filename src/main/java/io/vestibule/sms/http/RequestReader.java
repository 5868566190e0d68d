package io.vestibule.sms.http;

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

    private static final String OTHER_TYPES = "is not for a definition. Use a provider of type vonage or sns,"
            + " or one of none, basic, bearer, header, query, form";

    private final Part definition;
    private final Scope scope;
    private final ObjectNode query = JSON.objectNode();
    private final ObjectNode headers = JSON.objectNode();
    private final ObjectNode form = JSON.objectNode();
    private Optional<RequestTemplate.Basic> basic = Optional.empty();

    RequestReader(Part definition, Scope scope) {
        this.definition = definition;
        this.scope = scope;
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
        put(query, endpoint, "query");
        put(headers, definition, "headers");
        auth(definition.part("auth"));
        checkHeaders();
        var own = endpoint.raw("url");
        var address = url.isPresent() || !own.isMissingNode()
                ? endpoint.attempt("url", () -> Address.parse(url.orElseGet(own::asText), scope))
                : endpoint.need("url", text -> Address.parse(text, scope));
        var body = withBody ? body(definition.part("body")) : Optional.of(new BodyReader.Read(values -> "", ""));
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
                basic));
    }

    private Optional<BodyReader.Read> body(Part body) {
        return new BodyReader(scope).read(body, form);
    }

    private void auth(Part auth) {
        switch (auth.text("type").orElse("none")) {
            case "none" -> {}
            case "basic" -> {
                var user = auth.need("user", text -> Template.parse(text, scope));
                var password = auth.need("password", text -> Template.parse(text, scope));
                if (user.isPresent() && password.isPresent()) {
                    basic = Optional.of(new RequestTemplate.Basic(user.get(), password.get()));
                }
            }
            case "bearer" -> auth.need("token", token -> headers.put("Authorization", "Bearer " + token));
            case "header" -> named(auth, headers);
            case "query" -> named(auth, query);
            case "form" -> named(auth, form);
            case "sigv4", "jwt-rs256", "oauth2-cc", "vonage-sig" -> auth.wrong("type", OTHER_TYPES);
            default -> auth.wrong("type", "there is no such way. Use one of none, basic, bearer, header, query, form");
        }
    }

    private static void named(Part auth, ObjectNode where) {
        var name = auth.need("name", text -> text);
        var value = auth.need("value", text -> text);
        name.ifPresent(given -> where.put(given, value.orElse("")));
    }

    private void checkHeaders() {
        headers.fieldNames().forEachRemaining(name -> {
            if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                definition.wrong("headers." + name, "is written by itself. The type of a body is body.contentType");
            } else if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
                definition.wrong("headers." + name, "is no name of a header");
            }
        });
    }

    private static void put(ObjectNode into, Part part, String field) {
        for (var entry : part.raw(field).properties()) {
            into.set(entry.getKey(), entry.getValue());
        }
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
