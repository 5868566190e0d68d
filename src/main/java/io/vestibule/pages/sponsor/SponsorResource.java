package io.vestibule.pages.sponsor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.web.StaffPages;

/** The start of the sponsor's pages. */
@Path("/sponsor")
@Blocking
@RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.AUDITOR, Role.Is.ADMIN})
public class SponsorResource {

    private final Staff staff;

    SponsorResource(Staff staff) {
        this.staff = staff;
    }

    @GET
    public Response start() {
        return StaffPages.seeOther(staff.is(Role.RECEPTION) ? GuestQuery.PAGE : DeliveryQuery.PAGE)
                .build();
    }
}
