package io.vestibule.lab;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How the lab's own JSON interface words a refusal. The simulated systems word theirs as the real ones do. */
public class LabAnswers {

    /** The body of every refusal. */
    public record Refusal(String error) {}

    private LabAnswers() {}

    public static WebApplicationException badRequest(String error) {
        return refuse(400, error);
    }

    public static WebApplicationException notFound(String error) {
        return refuse(404, error);
    }

    public static WebApplicationException refuse(int status, String error) {
        return new WebApplicationException(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Refusal(error))
                .build());
    }
}
