package io.vestibule.pages.guest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;

import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;

/** UniFi can be given a portal's host only, and sends guests to a path of its own there. */
@Path("/guest/s/{site}")
public class GuestSiteResource {

    private final Portals portals;

    GuestSiteResource(Portals portals) {
        this.portals = portals;
    }

    /** On to the portal of the network, else to the default one, with all that was told. */
    @GET
    public Response arrive(@QueryParam("ssid") String ssid, @Context HttpServerRequest request) {
        var portal = portals.all().stream()
                .filter(one -> ssid != null && one.ssids().contains(ssid))
                .findFirst()
                .or(portals::defaultPortal)
                .map(Portal::name)
                .orElseThrow(NotFoundException::new);
        var query = request.query() == null ? "" : "?" + request.query();
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", "/g/" + portal + query)
                .build();
    }
}
