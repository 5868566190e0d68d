package io.vestibule.lab.sms.sinch;

import java.util.Map;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Ends a request the way Sinch refuses one. */
class SinchRefusal extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    SinchRefusal(int status, String code, String text) {
        super(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("code", code, "text", text))
                .build());
    }

    /** A stranger gets no words. */
    SinchRefusal() {
        super(Response.status(401).build());
    }

    static SinchRefusal format(String field) {
        return new SinchRefusal(400, "syntax_invalid_parameter_format", field + ": the format is invalid");
    }

    static SinchRefusal constraint(String text) {
        return new SinchRefusal(400, "syntax_constraint_violation", text);
    }
}
