package io.vestibule.pages.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.task.Commit;
import io.vestibule.theme.ThemeReload;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** The themes: what they hold, what is wrong with them, and how each guest page looks in them. */
@Path(ThemesResource.PAGE)
@Blocking
@SameOriginOnly
@RolesAllowed(Role.Is.ADMIN)
public class ThemesResource {

    static final String PAGE = "/admin/themes";

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final ThemeViews views;
    private final ThemeReload reload;
    private final StaffPages pages;
    private final Staff staff;
    private final Audit audit;

    ThemesResource(ThemeViews views, ThemeReload reload, StaffPages pages, Staff staff, Audit audit) {
        this.views = views;
        this.reload = reload;
        this.pages = pages;
        this.staff = staff;
        this.audit = audit;
    }

    @GET
    public Response show(@QueryParam("done") String done) {
        return page(OK, "read".equals(done));
    }

    /** Reads them again, on this node. */
    @POST
    @Path("/reload")
    public Response read() {
        if (reload.when() == ThemeReload.When.NEVER) {
            throw new ForbiddenException("vestibule.themes.reload=never");
        }
        var before = "those of " + reload.goodSince();
        var reading = reload.reload();
        var after = reading.good()
                ? "taken over"
                : "not taken over: " + reading.faults().get(0);
        Commit.of("admin.themes", () -> audit.note(staff.actor(), Action.THEMES_RELOADED, null, before, after));
        return reading.good() ? StaffPages.seeOther(PAGE + "?done=read").build() : page(UNPROCESSABLE, false);
    }

    private Response page(int status, boolean done) {
        var layout = pages.layout("Themes", staff.name());
        return pages.page(status, AdminTemplates.themes(layout, views.page(done)))
                .build();
    }

    @GET
    @Path("/{theme}")
    public Response preview(@PathParam("theme") String theme, @QueryParam("language") String language) {
        var preview = views.preview(theme, language).orElseThrow(NotFoundException::new);
        return pages.framing(AdminTemplates.theme(pages.layout("Preview of " + theme, staff.name()), preview))
                .build();
    }

    @GET
    @Path("/{theme}/{page}")
    public Response sample(
            @PathParam("theme") String theme, @PathParam("page") String page, @QueryParam("language") String wanted) {
        var language = views.language(theme, wanted);
        var sample = views.sample(theme, page, language).orElseThrow(NotFoundException::new);
        return pages.sample(sample, theme, language).build();
    }
}
