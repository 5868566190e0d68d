package io.vestibule.lab.sms.twilio;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Ends a request the way Twilio refuses one. */
class TwilioRefusal extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    TwilioRefusal(TwilioError error, Object about) {
        super(Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(error.body(about))
                .build());
    }

    TwilioRefusal(TwilioError error) {
        this(error, "");
    }
}
