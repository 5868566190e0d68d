package io.vestibule.sms.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place in JSON (RFC 6901), where {@code *} means every item of an array. A name without a slash is a field.
 *
 * @param steps the names on the way
 */
record Pointer(List<String> steps) {

    static Pointer parse(String text) {
        var steps = new ArrayList<String>();
        if (!text.isEmpty()) {
            for (var step : (text.startsWith("/") ? text.substring(1) : text).split("/", -1)) {
                steps.add(step.replace("~1", "/").replace("~0", "~"));
            }
        }
        return new Pointer(List.copyOf(steps));
    }

    /** What stands there: one node for each item on the way, a missing one where an item has nothing there. */
    List<JsonNode> all(JsonNode json) {
        var here = List.of(json);
        for (var step : steps) {
            var next = new ArrayList<JsonNode>();
            for (var node : here) {
                if (step.equals("*") && node.isArray()) {
                    node.forEach(next::add);
                } else if (node.isArray() && step.matches("[0-9]{1,6}")) {
                    next.add(node.path(Integer.parseInt(step)));
                } else {
                    next.add(node.path(step));
                }
            }
            here = next;
        }
        return here;
    }

    /** The first plain value there. */
    Optional<String> text(JsonNode json) {
        return all(json).stream()
                .filter(node -> node.isValueNode() && !node.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
