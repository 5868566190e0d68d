package io.vestibule.lab.sms;

import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** How often the simulated providers were asked. */
@Path("/lab/api/sms/requests")
public class SmsRequestsResource {

    private final SmsRequests requests;

    SmsRequestsResource(SmsRequests requests) {
        this.requests = requests;
    }

    @GET
    public Map<String, Map<String, Long>> counts() {
        return requests.counts();
    }

    @DELETE
    public void reset() {
        requests.reset();
    }
}
