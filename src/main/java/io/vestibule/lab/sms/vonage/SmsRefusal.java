package io.vestibule.lab.sms.vonage;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Ends a request the way the SMS API refuses one. */
class SmsRefusal extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    SmsRefusal(SmsError error) {
        super(Response.ok(error.body(), MediaType.APPLICATION_JSON_TYPE).build());
    }
}
