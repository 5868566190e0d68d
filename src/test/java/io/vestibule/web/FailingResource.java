package io.vestibule.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;

/** Fails, for the tests of error pages. */
@Path("/failing")
public class FailingResource {

    @GET
    public String fail() {
        throw new IllegalStateException("a secret of the inside");
    }

    @GET
    @Path("/busy")
    public String busy() {
        throw new ServiceUnavailableException();
    }
}
