package io.vestibule.lab.controller;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.vestibule.lab.LabAnswers;

/** What the phone's own system does: join an SSID, and probe whether the Internet is there. */
@Path("/lab")
public class JoinResource {

    private final Controllers controllers;
    private final Redirects redirects;

    JoinResource(Controllers controllers, Redirects redirects) {
        this.controllers = controllers;
        this.redirects = redirects;
    }

    @GET
    @Path("/join")
    public Response join(
            @QueryParam("mac") String mac,
            @QueryParam("ssid") String ssid,
            @QueryParam("kind") String kind,
            @QueryParam("portal") String portal,
            @QueryParam("controller") String controller,
            @QueryParam("omitMac") Boolean omitMac,
            @QueryParam("macStyle") String macStyle,
            @QueryParam("redirect") String redirect) {
        var wish = new Join.Wish(mac, ssid, kind, portal, controller, omitMac, macStyle, redirect, null);
        return toPortal(controllers.join(Join.of(wish)));
    }

    /**
     * Any address of the Internet, host and path: it answers as it does to a phone that is online, otherwise the controller
     * catches the request.
     */
    @GET
    @Path("/probe/{mac}/{address: .+}")
    public Response ask(@PathParam("mac") String mac, @PathParam("address") String address) {
        var endpoint = joined(mac);
        return endpoint.online() ? Probe.answer(address) : toPortal(endpoint);
    }

    private Endpoint joined(String mac) {
        return controllers.find(Mac.canonical(mac)).orElseThrow(() -> LabAnswers.notFound("this phone is on no SSID"));
    }

    private Response toPortal(Endpoint endpoint) {
        return Response.fromResponse(ControllerResource.found(redirects.start(endpoint)))
                .header("Set-Cookie", PhoneCookie.header(endpoint))
                .build();
    }
}
