package io.vestibule.lab.sms.plivo;

import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Ends a request the way Plivo refuses one: with words and without a code. */
class PlivoRefusal extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    PlivoRefusal(int status, String words) {
        super(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body(words))
                .build());
    }

    static Map<String, String> body(String words) {
        return Map.of("api_id", UUID.randomUUID().toString(), "error", words);
    }
}
