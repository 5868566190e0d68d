package io.vestibule.sms.http;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.sms.HttpAsk;

/** Reads what a definition's body is made of. */
final class BodyReader {

    /** What an XML document may hold as it is. */
    private static final Set<String> FIT_FOR_XML = Set.of("xml", "url", "form", "base64", "hex");

    private final Scope scope;

    BodyReader(Scope scope) {
        this.scope = scope;
    }

    /** A body and its media type. */
    record Read(RequestTemplate.Body body, String mediaType) {}

    /** @param more fields that a form has beside its template */
    Optional<Read> read(Part part, ObjectNode more) {
        var format = part.text("format").orElse("none");
        var template = part.raw("template");
        var type = part.text("contentType");
        if (!more.isEmpty() && !format.equals("form")) {
            part.wrong("format", "must be form: the credentials are fields of it");
        }
        return switch (format) {
            case "none" -> Optional.of(new Read(values -> "", ""));
            case "json" ->
                tree(part, template)
                        .map(tree -> new Read(
                                values -> tree.fill(values).orElseThrow().toString(), type.orElse("application/json")));
            case "form" ->
                form(part, template, more)
                        .map(tree -> new Read(
                                values -> HttpAsk.encoded(Trees.fields(tree, values)),
                                type.orElse("application/x-www-form-urlencoded")));
            case "xml" ->
                raw(part, template, FIT_FOR_XML).map(words -> new Read(words::fill, type.orElse("application/xml")));
            case "raw" ->
                raw(part, template, Filter.ESCAPES)
                        .map(words -> new Read(words::fill, type.orElse("text/plain; charset=utf-8")));
            default -> {
                part.wrong("format", "there is no format \"" + format + "\". Use none, form, json, xml or raw");
                yield Optional.empty();
            }
        };
    }

    private Optional<Tree> tree(Part part, JsonNode template) {
        if (!template.isContainerNode()) {
            part.wrong("template", "must be a tree of fields with values");
            return Optional.empty();
        }
        return part.attempt("template", () -> Trees.of(template, scope));
    }

    private Optional<Tree> form(Part part, JsonNode template, ObjectNode more) {
        if (!template.isObject() || template.valueStream().anyMatch(JsonNode::isContainerNode)) {
            part.wrong("template", "must be fields with plain values");
            return Optional.empty();
        }
        ObjectNode all = template.deepCopy();
        all.setAll(more);
        return part.attempt("template", () -> Trees.of(all, scope));
    }

    /** No serialiser escapes what stands here, so that each placeholder has to say how it is done. */
    private Optional<Template> raw(Part part, JsonNode template, Set<String> escapes) {
        if (!template.isTextual()) {
            part.wrong("template", "must be words");
            return Optional.empty();
        }
        var words = part.attempt("template", () -> Template.parse(template.asText(), scope));
        words.stream()
                .flatMap(each -> each.placeholders().stream())
                .filter(placeholder -> !escapes.contains(placeholder.lastFilter()))
                .forEach(placeholder -> part.wrong(
                        "template",
                        "{{" + placeholder.name() + "}} must end with one of the filters "
                                + String.join(", ", new TreeSet<>(escapes))));
        return words;
    }
}
