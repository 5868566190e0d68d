package io.vestibule.lab.sms.smseagle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The JSON of new texts, as APIv2 takes it. */
record SmsEagleRequest(List<String> to, String text) {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

    /** Whether the device could dial this at all. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static SmsEagleRequest parse(ObjectMapper mapper, String body, int modems) {
        JsonNode json;
        try {
            json = mapper.readTree(body == null ? "" : body);
        } catch (JsonProcessingException e) {
            throw refusal(400, "Wrong parameters");
        }
        var to = json.path("to");
        var text = json.path("text").asText("");
        if (!to.isArray() || to.isEmpty() || text.isEmpty()) {
            throw refusal(400, "Wrong parameters: to and text are needed");
        }
        if (!Set.of("standard", "unicode").contains(json.path("encoding").asText("standard"))) {
            throw refusal(400, "Wrong parameters: encoding");
        }
        if (!within(json.path("priority"), 0, 9) || !within(json.path("modem_no"), 1, modems)) {
            throw refusal(400, "Wrong parameters: priority or modem_no");
        }
        return new SmsEagleRequest(
                StreamSupport.stream(to.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                text);
    }

    private static boolean within(JsonNode number, int least, int most) {
        return number.isMissingNode() || number.isInt() && number.asInt() >= least && number.asInt() <= most;
    }

    static WebApplicationException refusal(int status, String message) {
        return new WebApplicationException(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("message", message))
                .build());
    }
}
