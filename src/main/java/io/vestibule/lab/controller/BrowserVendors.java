package io.vestibule.lab.controller;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

import io.vestibule.lab.LabAnswers;

/** The addresses of controllers to which a guest's browser goes by itself. */
@Path("/lab/controller")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class BrowserVendors {

    private final VendorGate gate;
    private final VendorRedirects redirects;

    BrowserVendors(VendorGate gate, VendorRedirects redirects) {
        this.gate = gate;
        this.redirects = redirects;
    }

    /** Meraki, click-through: whoever comes here is on. */
    @GET
    @Path("/merakiclick/grant")
    @Consumes(MediaType.WILDCARD)
    public Response merakiGrant(
            @CookieParam(PhoneCookie.NAME) String phone, @QueryParam("continue_url") String continueUrl) {
        return gate.open(gate.endpoint("merakiclick", phone), "click-through", continueUrl);
    }

    /** Meraki, sign-on. */
    @POST
    @Path("/merakisign/login")
    @Blocking
    public Uni<Response> merakiLogin(
            @CookieParam(PhoneCookie.NAME) String phone,
            @QueryParam("mauth") String ticket,
            @FormParam("username") String userName,
            @FormParam("password") String password,
            @FormParam("success_url") String successUrl) {
        var endpoint = gate.endpoint("merakisign", phone);
        if (!VendorRedirects.ticket(endpoint).equals(ticket)) {
            throw LabAnswers.badRequest("mauth is not that of this phone");
        }
        return gate.login(endpoint, userName, password, successUrl, "&error_message=Access+denied");
    }

    @POST
    @Path("/aruba/cgi-bin/login")
    @Blocking
    public Uni<Response> aruba(
            @CookieParam(PhoneCookie.NAME) String phone,
            @FormParam("cmd") String command,
            @FormParam("user") String userName,
            @FormParam("password") String password,
            @FormParam("url") String url) {
        if (!"authenticate".equals(command)) {
            throw LabAnswers.badRequest("cmd must be authenticate");
        }
        return gate.login(gate.endpoint("aruba", phone), userName, password, url, "&errmsg=Authentication%20failed");
    }

    /** Ruckus knows no landing of the form's; it leads to its configured start page, which is the portal's. */
    @POST
    @Path("/ruckus/login")
    @Blocking
    public Uni<Response> ruckus(
            @CookieParam(PhoneCookie.NAME) String phone,
            @FormParam("username") String userName,
            @FormParam("password") String password) {
        return gate.login(gate.endpoint("ruckus", phone), userName, password, null, "");
    }

    /** openNDS: the token must be the hash of the guest's id and the shared key, else all begins anew. */
    @GET
    @Path("/opennds/opennds_auth/")
    @Consumes(MediaType.WILDCARD)
    public Response openNds(
            @CookieParam(PhoneCookie.NAME) String phone,
            @QueryParam("tok") String token,
            @QueryParam("redir") String landing) {
        var endpoint = gate.endpoint("opennds", phone);
        if (endpoint.online()) {
            return ControllerResource.found(redirects.again(endpoint, token, landing));
        }
        return Hashes.sha256(VendorRedirects.ticket(endpoint) + "lab-fas").equals(token)
                ? gate.open(endpoint, "opennds", landing)
                : ControllerResource.found(redirects.start(endpoint));
    }

    @GET
    @Path("/opennds/opennds_deny/")
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance openNdsLogout(@CookieParam(PhoneCookie.NAME) String phone) {
        gate.logout("opennds", phone);
        return ControllerResource.Pages.loggedOut();
    }
}
