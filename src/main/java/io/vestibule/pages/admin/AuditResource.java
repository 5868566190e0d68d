package io.vestibule.pages.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.web.StaffPages;

/** Who did what, to search. */
@Path(AuditQuery.PAGE)
@Blocking
@RolesAllowed({Role.Is.ADMIN, Role.Is.AUDITOR})
public class AuditResource {

    private static final int OK = 200;

    private final AuditPages views;
    private final Staff staff;
    private final StaffPages pages;

    AuditResource(AuditPages views, Staff staff, StaffPages pages) {
        this.views = views;
        this.staff = staff;
        this.pages = pages;
    }

    @GET
    public Response show(@BeanParam AuditQuery query) {
        return pages.page(OK, AdminTemplates.audit(pages.layout("Audit", staff.name()), views.of(query)))
                .build();
    }
}
