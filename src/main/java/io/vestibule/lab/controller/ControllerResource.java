package io.vestibule.lab.controller;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

import io.vestibule.lab.LabAnswers;

/** The virtual address of a controller, as a guest's browser sees it. */
@Path("/lab/controller/{name}")
@Produces(MediaType.TEXT_HTML)
public class ControllerResource {

    /** The controller's own pages. */
    @CheckedTemplate(basePath = "lab/controller")
    static class Pages {
        private Pages() {}

        static native TemplateInstance success();

        static native TemplateInstance logout();

        static native TemplateInstance loggedOut();
    }

    private final Controllers controllers;
    private final RadiusLink radius;
    private final Redirects redirects;

    ControllerResource(Controllers controllers, RadiusLink radius, Redirects redirects) {
        this.controllers = controllers;
        this.radius = radius;
        this.redirects = redirects;
    }

    /** Credentials are never taken from a query. */
    @GET
    @Path("/login.html")
    public Response start(@PathParam("name") String name, @CookieParam(PhoneCookie.NAME) String phone) {
        return found(redirects.start(endpoint(name, phone)));
    }

    @POST
    @Path("/login.html")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public Uni<Response> login(
            @PathParam("name") String name,
            @CookieParam(PhoneCookie.NAME) String phone,
            @FormParam("username") @DefaultValue("") String userName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("buttonClicked") String buttonClicked,
            @FormParam("redirect_url") String redirectUrl) {
        var endpoint = endpoint(name, phone);
        return radius.ask(heard -> answer(controllers.login(
                endpoint, new Controllers.Login(userName, password, buttonClicked, redirectUrl, heard))));
    }

    private static Response answer(Controllers.Answer answer) {
        return answer.location() == null ? Response.ok(Pages.success()).build() : found(answer.location());
    }

    @GET
    @Path("/logout.html")
    public TemplateInstance askForLogout(@PathParam("name") String name) {
        return Pages.logout();
    }

    @POST
    @Path("/logout.html")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance logout(
            @PathParam("name") String name,
            @CookieParam(PhoneCookie.NAME) String phone,
            @FormParam("userStatus") String userStatus) {
        if (!"1".equals(userStatus)) {
            return Pages.logout();
        }
        controllers.logout(endpoint(name, phone));
        return Pages.loggedOut();
    }

    private Endpoint endpoint(String name, String phone) {
        return controllers
                .recognise(name, phone)
                .orElseThrow(() -> LabAnswers.notFound("no phone has joined an SSID of this controller"));
    }

    /** Not by {@link Response#temporaryRedirect}: it would repair what real controllers leave raw. */
    static Response found(String location) {
        return Response.status(302)
                .header("Location", location)
                .header("Cache-Control", "no-store")
                .build();
    }
}
