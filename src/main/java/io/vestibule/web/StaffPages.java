package io.vestibule.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import io.vestibule.theme.Renderer;
import io.vestibule.theme.Themes;

/** Makes answers of staff pages. They are English and look the same whatever themes the portals have. */
// its users are made before the settings are known, so they get a proxy
@ApplicationScoped
public class StaffPages {

    /** In their order: what follows a page says how htmx does. */
    private static final List<String> SCRIPTS = List.of("htmx.min.js", "live.js", "staff.js");

    private final Themes themes;
    private final Renderer renderer;
    private final SecurityHeaders headers;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    StaffPages(
            Themes themes,
            Renderer renderer,
            SecurityHeaders headers,
            SecurityIdentity identity,
            CurrentVertxRequest request) {
        this.themes = themes;
        this.renderer = renderer;
        this.headers = headers;
        this.identity = identity;
        this.request = request;
    }

    /** @param user who is signed in; null when nobody is */
    public StaffLayout layout(String title, String user) {
        return layout(title, user, false);
    }

    /** The layout of a page that follows what happens. */
    public StaffLayout liveLayout(String title, String user) {
        return layout(title, user, true);
    }

    /** The layout of a page that is no resource's: what is known stands in the request. */
    StaffLayout bare(String title, RoutingContext asked, Optional<SecurityIdentity> user) {
        return new StaffLayout(
                title,
                user.map(who -> who.getPrincipal().getName()).orElse(null),
                user.map(who -> StaffMenu.items(who::hasRole, asked.request().path()))
                        .orElse(List.of()),
                address("staff.css"),
                List.of(),
                false,
                Look.of(asked.request().getCookie(Look.COOKIE)),
                self(asked.request()));
    }

    /** @param refresh whether a browser without script loads the page again by itself; that would lose ticks */
    public StaffLayout layout(String title, String user, boolean refresh) {
        List<StaffLayout.Item> menu = user == null
                ? List.of()
                : StaffMenu.items(identity::hasRole, request.getCurrent().normalizedPath());
        return new StaffLayout(
                title,
                user,
                menu,
                address("staff.css"),
                SCRIPTS.stream().map(this::address).toList(),
                refresh,
                Look.of(request.getCurrent().request().getCookie(Look.COOKIE)),
                self(request.getCurrent().request()));
    }

    /** What was posted cannot be come back to. */
    private static String self(HttpServerRequest asked) {
        return HttpMethod.GET.equals(asked.method()) ? LocalPath.back(asked.uri()) : LocalPath.back(null);
    }

    /** A page, or a part of one. */
    public ResponseBuilder page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(Pages.HTML)
                .header(SecurityHeaders.POLICY, headers.staffPolicy())
                .entity(part(page));
    }

    /** A page that shows samples of guests' pages within itself. */
    public ResponseBuilder framing(TemplateInstance page) {
        return Response.ok(part(page), Pages.HTML).header(SecurityHeaders.POLICY, headers.framingPolicy());
    }

    /** A sample of a guest's page, which can be looked at and does nothing. */
    public ResponseBuilder sample(TemplateInstance page, String theme, Locale locale) {
        return Response.ok(renderer.render(page, theme, locale), Pages.HTML)
                .header(
                        SecurityHeaders.POLICY,
                        headers.samplePolicy(themes.style(theme).source()));
    }

    /** Whether htmx asks, which puts what it gets into the page that is there. */
    public boolean asksForPart() {
        return request.getCurrent().request().getHeader("HX-Request") != null;
    }

    /** A part of a page that is sent by another way. */
    public String part(TemplateInstance part) {
        return renderer.render(part, Themes.BUILT_IN, Locale.ENGLISH);
    }

    /** Sends the browser on to a page of ours; by its path, so that it stays at the address that it knows us by. */
    public static ResponseBuilder seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER).header("Location", path);
    }

    private String address(String file) {
        return themes.address(Themes.BUILT_IN, file).orElseThrow();
    }
}
