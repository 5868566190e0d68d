package io.vestibule.lab.sms.vonage;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Ends a request the way the Messages API refuses one. */
class MessagesRefusal extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    MessagesRefusal(MessagesError error) {
        super(Response.status(error.status())
                .type("application/problem+json")
                .entity(error.body())
                .build());
    }
}
