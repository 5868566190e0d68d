package io.vestibule.lab.ise;

import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The lab's own door to the counts of calls to its ISE. */
@Path("/lab/api/ise/requests")
@Produces(MediaType.APPLICATION_JSON)
public class RequestCountsApi {

    private final RequestCounts counts;

    RequestCountsApi(RequestCounts counts) {
        this.counts = counts;
    }

    @GET
    public Map<String, Long> shown() {
        return counts.shown();
    }

    @DELETE
    public void reset() {
        counts.reset();
    }
}
