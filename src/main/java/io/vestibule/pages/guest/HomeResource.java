package io.vestibule.pages.guest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.vestibule.portal.Portals;

/** The bare address leads to the default portal. */
@Path("/")
public class HomeResource {

    private final Portals portals;

    HomeResource(Portals portals) {
        this.portals = portals;
    }

    @GET
    public Response home() {
        var portal = portals.defaultPortal().orElseThrow(NotFoundException::new);
        return PortalResource.seeOther("/g/" + portal.name());
    }
}
