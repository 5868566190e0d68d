package io.vestibule.lab.sms.vonage;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import io.vestibule.lab.LabAnswers;

/** Makes an application known by its public key, as one does in Vonage's dashboard. */
@Path("/lab/api/sms/vonage/applications/{id}")
public class ApplicationsResource {

    private final ApplicationKeys keys;

    ApplicationsResource(ApplicationKeys keys) {
        this.keys = keys;
    }

    @PUT
    @Consumes(MediaType.TEXT_PLAIN)
    public void set(@PathParam("id") String id, String pem) {
        if (!keys.set(id, pem)) {
            throw LabAnswers.badRequest("the body must be an RSA public key in PEM");
        }
    }
}
