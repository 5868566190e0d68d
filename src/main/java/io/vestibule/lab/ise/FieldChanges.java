package io.vestibule.lab.ise;

import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The answer to an update: each changed field by its path, with the value before and after. */
final class FieldChanges {

    private FieldChanges() {}

    static ObjectNode between(JsonNode before, JsonNode after) {
        var old = new TreeMap<String, String>();
        var now = new TreeMap<String, String>();
        collect("", before, old);
        collect("", after, now);
        var answer = JsonNodeFactory.instance.objectNode();
        var changes = answer.putArray("updatedField");
        var fields = new TreeMap<>(old);
        fields.putAll(now);
        for (var field : fields.keySet()) {
            if (!Objects.equals(old.get(field), now.get(field))) {
                var change = changes.addObject().put("field", field);
                if (old.containsKey(field)) {
                    change.put("oldValue", old.get(field));
                }
                if (now.containsKey(field)) {
                    change.put("newValue", now.get(field));
                }
            }
        }
        return answer;
    }

    private static void collect(String path, JsonNode node, TreeMap<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(property -> {
                var name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                collect(name, property.getValue(), values);
            });
        } else {
            values.put(path, node.isValueNode() ? node.asText() : node.toString());
        }
    }
}
