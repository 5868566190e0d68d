package io.vestibule.ise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as trees: ISE adds fields from release to release, and refuses a body that carries a null. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** The object under a wrapper key of an answer that must have it. */
    static JsonNode readWrapped(ErsAnswer answer, String wrapper) {
        try {
            var found = read(answer.body()).path(wrapper);
            if (found.isObject()) {
                return found;
            }
        } catch (JsonProcessingException e) {
            // its message would quote the body
            throw new IseException(IseFailure.UNREADABLE, "the answer is not JSON");
        }
        throw new IseException(IseFailure.UNREADABLE, "the answer has no " + wrapper);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
