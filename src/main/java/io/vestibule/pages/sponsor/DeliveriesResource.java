package io.vestibule.pages.sponsor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.signin.Role;
import io.vestibule.web.StaffLayout;
import io.vestibule.web.StaffPages;

/** The monitoring page: every text, and what became of it. */
@Path(DeliveryQuery.PAGE)
@Blocking
@RolesAllowed({Role.Is.SPONSOR, Role.Is.AUDITOR, Role.Is.ADMIN})
public class DeliveriesResource {

    private static final int OK = 200;

    private final DeliveryViews views;
    private final StoryViews stories;
    private final StaffPages pages;
    private final SecurityIdentity identity;

    DeliveriesResource(DeliveryViews views, StoryViews stories, StaffPages pages, SecurityIdentity identity) {
        this.views = views;
        this.stories = stories;
        this.pages = pages;
        this.identity = identity;
    }

    @GET
    public Response list(@BeanParam DeliveryQuery query) {
        return pages.page(OK, SponsorTemplates.deliveries(layout("Deliveries"), views.form(query), views.board(query)))
                .build();
    }

    /** What the page's script asks for every few seconds. */
    @GET
    @Path("/live")
    public Response board(@BeanParam DeliveryQuery query) {
        return pages.page(OK, SponsorTemplates.board(views.board(query))).build();
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return pages.page(OK, SponsorTemplates.delivery(layout("Text"), known(id)))
                .build();
    }

    @GET
    @Path("/{id}/story")
    public Response story(@PathParam("id") String id) {
        return pages.page(OK, SponsorTemplates.story(known(id))).build();
    }

    private DeliveryStory known(String id) {
        return stories.story(id).orElseThrow(NotFoundException::new);
    }

    private StaffLayout layout(String title) {
        return pages.liveLayout(title, identity.getPrincipal().getName());
    }
}
