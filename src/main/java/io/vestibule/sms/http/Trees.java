package io.vestibule.sms.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Reads trees of templates, and fills them. */
final class Trees {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Trees() {}

    /** @throws IllegalArgumentException with words for the admin, with the place in the tree */
    static Tree of(JsonNode node, Scope scope) {
        if (node.isObject()) {
            var fields = new LinkedHashMap<String, Tree>();
            node.properties().forEach(field -> fields.put(field.getKey(), at(field.getKey(), field.getValue(), scope)));
            return new Branch(fields);
        }
        if (node.isArray()) {
            var items = new ArrayList<Tree>();
            node.forEach(item -> items.add(at("[" + items.size() + "]", item, scope)));
            return new Row(items);
        }
        return node.isTextual() ? new Leaf(Template.parse(node.asText(), scope)) : new Constant(node);
    }

    private static Tree at(String place, JsonNode node, Scope scope) {
        try {
            return of(node, scope);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    /** A tree one level deep, filled: the fields of a form, a query or headers. */
    static Map<String, String> fields(Tree tree, UnaryOperator<String> values) {
        var fields = new LinkedHashMap<String, String>();
        tree.fill(values).ifPresent(filled -> filled.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText())));
        return fields;
    }

    /** Fields. */
    private record Branch(Map<String, Tree> fields) implements Tree {
        @Override
        public Optional<JsonNode> fill(UnaryOperator<String> values) {
            var object = JSON.objectNode();
            fields.forEach((name, tree) -> tree.fill(values).ifPresent(value -> object.set(name, value)));
            return Optional.of(object);
        }
    }

    /** Items. */
    private record Row(List<Tree> items) implements Tree {
        @Override
        public Optional<JsonNode> fill(UnaryOperator<String> values) {
            var array = JSON.arrayNode();
            items.forEach(tree -> tree.fill(values).ifPresent(array::add));
            return Optional.of(array);
        }
    }

    /** What is no template. */
    private record Constant(JsonNode value) implements Tree {
        @Override
        public Optional<JsonNode> fill(UnaryOperator<String> values) {
            return Optional.of(value);
        }
    }

    /** A template. */
    private record Leaf(Template template) implements Tree {
        @Override
        public Optional<JsonNode> fill(UnaryOperator<String> values) {
            var text = template.fill(values);
            var optional = template.placeholders().stream().anyMatch(each -> each.has("optional"));
            if (optional && text.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    template.single().map(single -> typed(single, text)).orElseGet(() -> JSON.textNode(text)));
        }

        private static JsonNode typed(Placeholder single, String text) {
            if (single.has("array")) {
                // only what the admin wrote is a list; a comma in a text is a comma
                var array = JSON.arrayNode();
                if (!text.isEmpty()) {
                    List.of(single.name().startsWith("config.") ? text.split(",") : new String[] {text})
                            .forEach(array::add);
                }
                return array;
            }
            if (single.has("int") && !text.isEmpty()) {
                return JSON.numberNode(Long.parseLong(text));
            }
            if (single.has("bool") && !text.isEmpty()) {
                return JSON.booleanNode(Boolean.parseBoolean(text));
            }
            return JSON.textNode(text);
        }
    }
}
