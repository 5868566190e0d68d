package io.vestibule.lab.controller;

import java.time.Instant;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.vestibule.lab.LabAnswers;

/** The phones, for tests and for the lab's page. */
@Path("/lab/api/devices")
public class DevicesResource {

    /** A phone that has just joined, and where its controller redirects it. */
    public record Joined(String mac, String state, String redirectUrl, Instant joinedAt) {}

    /** A phone as it is now. */
    public record Device(
            String mac,
            String state,
            String userName,
            String controllerState,
            String ssid,
            String kind,
            Instant joinedAt,
            String sessionId,
            String address) {}

    private final Controllers controllers;
    private final Redirects redirects;

    DevicesResource(Controllers controllers, Redirects redirects) {
        this.controllers = controllers;
        this.redirects = redirects;
    }

    @POST
    public Response join(Join.Wish wish) {
        if (wish == null) {
            throw LabAnswers.badRequest("a JSON object is required; it may be empty");
        }
        var endpoint = controllers.join(Join.of(wish));
        var joined = new Joined(endpoint.mac(), word(endpoint), redirects.start(endpoint), endpoint.joinedAt());
        return Response.ok(joined)
                .header("Set-Cookie", PhoneCookie.header(endpoint))
                .build();
    }

    @GET
    @Path("/{mac}")
    public Device device(@PathParam("mac") String mac) {
        var endpoint =
                controllers.find(Mac.canonical(mac)).orElseThrow(() -> LabAnswers.notFound("this phone is on no SSID"));
        return new Device(
                endpoint.mac(),
                word(endpoint),
                endpoint.userName(),
                endpoint.state().name(),
                endpoint.ssid(),
                endpoint.kind().word(),
                endpoint.joinedAt(),
                endpoint.link().sessionId(),
                endpoint.link().address());
    }

    @DELETE
    @Path("/{mac}")
    public void leave(@PathParam("mac") String mac) {
        controllers.leave(Mac.canonical(mac));
    }

    private static String word(Endpoint endpoint) {
        return endpoint.online() ? "online" : "captive";
    }
}
