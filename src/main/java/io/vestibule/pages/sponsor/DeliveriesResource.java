package io.vestibule.pages.sponsor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;

import io.vestibule.registration.DeskTexts.Way;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffLayout;
import io.vestibule.web.StaffPages;

/** The monitoring page: every text, and what became of it. */
@Path(DeliveryQuery.PAGE)
@Blocking
@RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.AUDITOR, Role.Is.ADMIN})
public class DeliveriesResource {

    private static final int OK = 200;

    private final DeliveryViews views;
    private final SeenTexts seen;
    private final DeliveryStream stream;
    private final TextActions actions;
    private final StaffPages pages;
    private final Staff staff;

    DeliveriesResource(
            DeliveryViews views,
            SeenTexts seen,
            DeliveryStream stream,
            TextActions actions,
            StaffPages pages,
            Staff staff) {
        this.views = views;
        this.seen = seen;
        this.stream = stream;
        this.actions = actions;
        this.pages = pages;
        this.staff = staff;
    }

    @GET
    public Response list(@BeanParam DeliveryQuery query) {
        return pages.page(
                        OK,
                        SponsorTemplates.deliveries(
                                layout("Deliveries"), views.form(query), views.board(query, seen.filter())))
                .build();
    }

    /** What the page's script asks for every few seconds where it cannot listen. */
    @GET
    @Path("/live")
    public Response board(@BeanParam DeliveryQuery query) {
        return pages.page(OK, SponsorTemplates.board(views.board(query, seen.filter())))
                .build();
    }

    /** The same whenever something has changed. */
    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> changes(
            @BeanParam DeliveryQuery query, @HeaderParam("Last-Event-ID") String last, @Context Sse sse) {
        return stream.of(query, seen.filter(), seen.whose(), last == null ? "" : last, sse);
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id, @QueryParam("done") String done) {
        return actions.page(seen.one(id), done);
    }

    @POST
    @Path("/{id}/resend")
    @SameOriginOnly
    @RolesAllowed({Role.Is.RECEPTION, Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response resend(@PathParam("id") String id) {
        return actions.send(seen.one(id), Way.AGAIN);
    }

    @POST
    @Path("/{id}/elsewhere")
    @SameOriginOnly
    @RolesAllowed({Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response elsewhere(@PathParam("id") String id) {
        return actions.send(seen.one(id), Way.ELSEWHERE);
    }

    @POST
    @Path("/{id}/call")
    @SameOriginOnly
    @RolesAllowed({Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response call(@PathParam("id") String id) {
        return actions.send(seen.one(id), Way.CALL);
    }

    @POST
    @Path("/{id}/number")
    @SameOriginOnly
    @RolesAllowed({Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response correct(@PathParam("id") String id, @FormParam("phone") String phone) {
        return actions.correct(seen.one(id), phone);
    }

    @POST
    @Path("/{id}/reveal")
    @SameOriginOnly
    @RolesAllowed({Role.Is.SPONSOR, Role.Is.ADMIN})
    public Response reveal(@PathParam("id") String id) {
        return actions.reveal(seen.one(id));
    }

    @GET
    @Path("/{id}/story")
    public Response story(@PathParam("id") String id) {
        return actions.row(seen.one(id));
    }

    private StaffLayout layout(String title) {
        return pages.liveLayout(title, staff.name());
    }
}
