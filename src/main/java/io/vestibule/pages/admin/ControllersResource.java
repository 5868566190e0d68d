package io.vestibule.pages.admin;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.controller.Controllers;
import io.vestibule.pages.admin.sheet.Sheet;
import io.vestibule.pages.admin.sheet.Sheets;
import io.vestibule.pages.admin.sheet.Timings;
import io.vestibule.portal.Portal;
import io.vestibule.portal.Portals;
import io.vestibule.signin.Role;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** Ready configurations for controllers and ISE, and a box that takes a redirect apart. */
@Path("/admin/controllers")
@Blocking
@SameOriginOnly
@RolesAllowed(Role.Is.ADMIN)
public class ControllersResource {

    private final Controllers controllers;
    private final Portals portals;
    private final Sheets sheets;
    private final Timings timings;
    private final RedirectInspector inspector;
    private final StaffPages pages;
    private final SecurityIdentity identity;

    ControllersResource(
            Controllers controllers,
            Portals portals,
            Sheets sheets,
            Timings timings,
            RedirectInspector inspector,
            StaffPages pages,
            SecurityIdentity identity) {
        this.controllers = controllers;
        this.portals = portals;
        this.sheets = sheets;
        this.timings = timings;
        this.inspector = inspector;
        this.pages = pages;
        this.identity = identity;
    }

    @GET
    public Response show(@QueryParam("portal") String portal) {
        return page(portal, "", null);
    }

    /** Posted, as the address may hold a ticket of a guest's; it is kept and logged nowhere. */
    @POST
    @Path("/inspection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response inspect(@FormParam("url") String url) {
        var typed = url == null ? "" : url.strip();
        return page(null, typed, typed.isEmpty() ? null : inspector.inspect(typed));
    }

    @GET
    @Path("/{portal}/{sheet}.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public Response text(@PathParam("portal") String name, @PathParam("sheet") String id) {
        var portal = portals.named(name).orElseThrow(NotFoundException::new);
        var sheet = sheets.of(portal).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Response.ok(sheet.explained(), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + "-" + id + ".txt\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response page(String name, String typed, Inspection inspection) {
        var portal = portals.named(name == null ? "" : name)
                .or(portals::defaultPortal)
                .orElseThrow(NotFoundException::new);
        var rows = controllers.all().stream().map(ControllerRow::of).toList();
        var names = portals.all().stream().map(Portal::name).toList();
        List<Sheet> all = sheets.of(portal);
        var warnings = new ArrayList<>(controllers.warnings());
        warnings.addAll(timings.warnings());
        var layout = pages.layout("Controllers", identity.getPrincipal().getName());
        var page = new ControllersPage(rows, warnings, names, portal.name(), all, typed, inspection);
        return pages.page(200, AdminTemplates.controllers(layout, page)).build();
    }
}
