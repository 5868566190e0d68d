package io.vestibule.sms.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

/** One object of a definition. It notes every wrong field with its place, and at the end those that nobody asked for. */
final class Part {

    private final String place;
    private final JsonNode node;
    private final List<String> problems;
    private final TreeSet<String> asked = new TreeSet<>();
    private final List<Part> inside = new ArrayList<>();

    Part(String place, JsonNode node, List<String> problems) {
        this.place = place;
        this.node = node;
        this.problems = problems;
        if (isThere() && !node.isObject()) {
            problems.add(place + " must be fields with values");
        }
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    void wrong(String field, String why) {
        problems.add(at(field) + ": " + why);
    }

    /** A field as it stands. */
    JsonNode raw(String field) {
        asked.add(field);
        return node.path(field);
    }

    Part part(String field) {
        var part = new Part(at(field), raw(field), problems);
        inside.add(part);
        return part;
    }

    /** A list of objects; a single object is a list of one. */
    List<Part> parts(String field) {
        var value = raw(field);
        if (value.isObject()) {
            return List.of(part(field));
        }
        var parts = new ArrayList<Part>();
        for (var item : value) {
            parts.add(item(field, parts.size(), item));
        }
        return parts;
    }

    /** An item of a list as an object. */
    Part item(String field, int index, JsonNode item) {
        var part = new Part(at(field) + "[" + index + "]", item, problems);
        inside.add(part);
        return part;
    }

    Optional<String> text(String field) {
        var value = raw(field);
        if (value.isContainerNode()) {
            wrong(field, "must be one value");
            return Optional.empty();
        }
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    /** A field read by a reader that throws words for the admin. */
    <T> Optional<T> read(String field, Function<String, T> reader) {
        return text(field).flatMap(text -> attempt(field, () -> reader.apply(text)));
    }

    /** The same of a field that must be there. */
    <T> Optional<T> need(String field, Function<String, T> reader) {
        if (!has(field)) {
            asked.add(field);
            wrong(field, "is missing");
        }
        return read(field, reader);
    }

    boolean isTrue(String field) {
        return read(field, Words::truth).orElse(false);
    }

    /** One value or a list of values. */
    List<String> list(String field) {
        var value = raw(field);
        if (!value.isArray()) {
            return text(field).stream().toList();
        }
        var list = new ArrayList<String>();
        value.forEach(item -> list.add(item.asText()));
        return list;
    }

    Map<String, String> map(String field) {
        var map = new LinkedHashMap<String, String>();
        raw(field)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    /** A map whose values are words of a table. */
    <T> Map<String, T> map(String field, Function<String, T> reader) {
        var map = new LinkedHashMap<String, T>();
        map(field).forEach((key, word) -> attempt(field + "." + key, () -> reader.apply(word))
                .ifPresent(value -> map.put(key, value)));
        return map;
    }

    /** What a reader makes, or a problem. */
    <T> Optional<T> attempt(String field, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (IllegalArgumentException e) {
            wrong(field, e.getMessage());
            return Optional.empty();
        }
    }

    /** Fields that are known and have another home. */
    void elsewhere(String field, String home) {
        if (raw(field).isMissingNode()) {
            return;
        }
        wrong(field, home);
    }

    /** Notes every field of this part, and of those in it, that was never asked for. */
    void end() {
        node.fieldNames().forEachRemaining(field -> {
            if (!asked.contains(field)) {
                wrong(field, "there is no such field. Use " + String.join(", ", asked));
            }
        });
        inside.forEach(Part::end);
    }

    private String at(String field) {
        return place.endsWith(" ") || place.endsWith(".") ? place + field : place + "." + field;
    }
}
