package io.vestibule.lab.ise;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The properties that a resource may have. As ISE does, it refuses the whole body for one unknown or null property. */
final class JsonShape {

    private interface Kind {
        boolean fits(JsonNode value, String path);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Kind> kinds = new HashMap<>();

    /** The wrapped resource of a request's body, checked. */
    static ObjectNode read(String body, String wrapper, JsonShape shape) {
        JsonNode all;
        try {
            all = JSON.readTree(body == null ? "" : body);
        } catch (JsonProcessingException e) {
            throw Refusal.invalidJson("unreadable at line " + e.getLocation().getLineNr());
        }
        var wrapping = new JsonShape().part(wrapper, shape);
        wrapping.check(all, "");
        if (!(all.get(wrapper) instanceof ObjectNode resource)) {
            throw Refusal.invalidJson(wrapper + " is missing");
        }
        return resource;
    }

    JsonShape texts(String... names) {
        return add((value, path) -> value.isTextual(), names);
    }

    JsonShape numbers(String... names) {
        return add((value, path) -> value.isIntegralNumber(), names);
    }

    /** The words true and false are taken for the values, as a real one was seen to do. */
    JsonShape flags(String... names) {
        return add(
                (value, path) -> value.isBoolean() || "true".equals(value.asText()) || "false".equals(value.asText()),
                names);
    }

    JsonShape part(String name, JsonShape shape) {
        return add(
                (value, path) -> {
                    shape.check(value, path);
                    return true;
                },
                name);
    }

    JsonShape textLists(String... names) {
        return add((value, path) -> value.isArray() && all(value, JsonNode::isTextual), names);
    }

    JsonShape textMap(String name) {
        return add((value, path) -> value.isObject() && all(value, JsonNode::isTextual), name);
    }

    /** Whatever stands there, since it is not read. */
    JsonShape ignored(String... names) {
        return add((value, path) -> true, names);
    }

    private JsonShape add(Kind kind, String... names) {
        for (var name : names) {
            kinds.put(name, kind);
        }
        return this;
    }

    private void check(JsonNode object, String path) {
        if (!object.isObject()) {
            throw Refusal.invalidJson("an object is expected" + (path.isEmpty() ? "" : " at " + path));
        }
        for (var property : object.properties()) {
            var name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            var kind = kinds.get(property.getKey());
            if (kind == null) {
                throw Refusal.invalidJson("unrecognized field " + name);
            }
            if (property.getValue().isNull() || !kind.fits(property.getValue(), name)) {
                throw Refusal.invalidJson("the value of " + name + " does not fit");
            }
        }
    }

    private static boolean all(JsonNode values, Predicate<JsonNode> test) {
        for (var value : values) {
            if (!test.test(value)) {
                return false;
            }
        }
        return true;
    }
}
