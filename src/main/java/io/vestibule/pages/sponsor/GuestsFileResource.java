package io.vestibule.pages.sponsor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;

/** The list of guests as a file: what its filters show. */
@Path(GuestQuery.FILE)
@Blocking
@RolesAllowed({Role.Is.SPONSOR, Role.Is.AUDITOR, Role.Is.ADMIN})
public class GuestsFileResource {

    private final GuestFile file;
    private final Viewing viewing;
    private final Staff staff;

    GuestsFileResource(GuestFile file, Viewing viewing, Staff staff) {
        this.file = file;
        this.viewing = viewing;
        this.staff = staff;
    }

    @GET
    public Response file(@Context UriInfo uri) {
        var query = GuestQuery.of(uri.getQueryParameters());
        var filter = query.filter(viewing.of(staff.powers()), DeliveryViews.ZONE);
        var marked = "1".equals(uri.getQueryParameters().getFirst("bom"));
        return file.of(staff.actor(), filter, query.parts().toString(), marked);
    }
}
