package io.vestibule.sms.sinch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The words of a batch, written so that nothing in them is taken for a placeholder. */
final class SinchBatch {

    private static final String PLACEHOLDER = "${";
    private static final String KEY = "dollar";

    private SinchBatch() {}

    /**
     * The text. Sinch replaces {@code ${name}} by a parameter and knows no escape, so the dollar sign itself becomes a
     * parameter wherever a bracket follows it.
     */
    static String body(String text) {
        return text.replace(PLACEHOLDER, "${" + KEY + "}{");
    }

    /** The parameters that {@link #body} needs; null when it needs none. */
    static JsonNode parameters(String text) {
        if (!text.contains(PLACEHOLDER)) {
            return null;
        }
        var parameters = JsonNodeFactory.instance.objectNode();
        parameters.putObject(KEY).put("default", "$");
        return parameters;
    }
}
