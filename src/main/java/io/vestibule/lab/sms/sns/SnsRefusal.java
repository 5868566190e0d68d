package io.vestibule.lab.sms.sns;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Ends a request the way SNS refuses one. */
class SnsRefusal extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    SnsRefusal(int status, String code, String message) {
        super(Response.status(status)
                .type(MediaType.TEXT_XML_TYPE)
                .entity(SnsXml.error("Sender", code, message))
                .build());
    }
}
