package io.vestibule.lab.ise;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import io.vestibule.lab.ise.ErsCallers.Caller;

/** What every ERS call passes, in the order of a real one: switched on, not too many, who, CSRF, media types. */
@Ers
@Provider
class ErsDoor implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String CSRF_HEADER = "X-CSRF-TOKEN";
    private static final String FETCHED = "io.vestibule.lab.ise.csrf";

    private final IseSwitches switches;
    private final RequestRate rate;
    private final ErsCallers callers;
    private final CsrfConversations conversations;

    ErsDoor(IseSwitches switches, RequestRate rate, ErsCallers callers, CsrfConversations conversations) {
        this.switches = switches;
        this.rate = rate;
        this.callers = callers;
        this.conversations = conversations;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var settings = switches.now();
        if (!settings.ersEnabled()) {
            request.abortWith(
                    Response.status(302).header(HttpHeaders.LOCATION, "/admin/").build());
            return;
        }
        if (!rate.allows(settings.maxRequestsPerSecond())) {
            throw Refusal.page(429, "The limit of requests per second is exceeded");
        }
        var resource = resourceOf(request);
        var caller = callers.admit(request.getHeaderString(HttpHeaders.AUTHORIZATION), resource, settings);
        if (settings.csrf()) {
            csrf(request, caller, settings);
        }
        ErsMedia.check(request, resource);
    }

    private void csrf(ContainerRequestContext request, Caller caller, IseSettings settings) {
        var token = request.getHeaderString(CSRF_HEADER);
        if (request.getMethod().equals("GET")) {
            if ("fetch".equalsIgnoreCase(token)) {
                request.setProperty(FETCHED, conversations.begin(caller, settings.csrfIdleSeconds()));
                if (settings.csrfFetchStatus() == 415) {
                    throw Refusal.mediaType();
                }
            }
            return;
        }
        var cookies = request.getCookies();
        var sso = cookies.get(CsrfConversations.SSO_COOKIE);
        var app = cookies.get(CsrfConversations.APP_COOKIE);
        if (token == null
                || sso == null
                || app == null
                || !conversations.goOn(token, sso.getValue(), app.getValue(), caller, settings.csrfIdleSeconds())) {
            throw Refusal.page(403, "CSRF nonce validation failed");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(FETCHED) instanceof CsrfConversations.Conversation fetched) {
            var headers = response.getHeaders();
            headers.add("X-CSRF-Token", fetched.token());
            headers.add(
                    HttpHeaders.SET_COOKIE, CsrfConversations.SSO_COOKIE + "=" + fetched.sso() + "; Path=/; HttpOnly");
            headers.add(
                    HttpHeaders.SET_COOKIE, CsrfConversations.APP_COOKIE + "=" + fetched.app() + "; Path=/; HttpOnly");
        }
    }

    private static String resourceOf(ContainerRequestContext request) {
        return ErsPath.of(request.getUriInfo().getPath()).resource();
    }
}
