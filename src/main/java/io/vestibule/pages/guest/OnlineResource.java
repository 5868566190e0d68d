package io.vestibule.pages.guest;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;

import io.vestibule.access.Captivity;
import io.vestibule.controller.LoginForm;
import io.vestibule.net.ClientAddresses;
import io.vestibule.net.Site;
import io.vestibule.portal.NetworkKind;
import io.vestibule.registration.RegistrationState;
import io.vestibule.registration.RegistrationView;
import io.vestibule.registration.RegistrationViews;
import io.vestibule.registration.Registrations;

/**
 * Where the controller leads after a login. Coming here proves nothing: with an address of ours the page looks for
 * evidence, and without one it claims only what is known of whoever asks. A 9800 leads here without any, so the browser
 * that was sent to it is known again by a cookie, where it keeps one.
 */
@Path("/g/{portal}/online")
@Blocking
public class OnlineResource {

    private static final String COOKIE = "login";
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Frames frames;
    private final RegistrationPages pages;
    private final OnlinePages onlinePages;
    private final Registrations registrations;
    private final RegistrationViews views;
    private final Captivity captivity;
    private final ClientAddresses addresses;
    private final Clock clock;

    OnlineResource(
            Frames frames,
            RegistrationPages pages,
            OnlinePages onlinePages,
            Registrations registrations,
            RegistrationViews views,
            Captivity captivity,
            ClientAddresses addresses,
            Clock clock) {
        this.frames = frames;
        this.pages = pages;
        this.onlinePages = onlinePages;
        this.registrations = registrations;
        this.views = views;
        this.captivity = captivity;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** What a browser keeps that is sent to a controller: whose page to show when it comes back with nothing. */
    static NewCookie remembered(Frame frame, String address, Site site) {
        return new NewCookie.Builder(COOKIE)
                .value(address)
                .path(frame.at("/online"))
                .maxAge((int) REMEMBERED.toSeconds())
                .httpOnly(true)
                .secure("https".equals(site.publicUrl().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    @GET
    public Response online(
            @PathParam("portal") String portal,
            @QueryParam("r") String address,
            @QueryParam("lang") String lang,
            @CookieParam(COOKIE) String remembered,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        var frame = frames.frame(portal, lang, headers);
        var known = address == null ? remembered : address;
        var view = view(known, portal);
        return view.isPresent() ? of(frame, known, view.get()) : withoutRegistration(frame, request);
    }

    private Optional<RegistrationView> view(String address, String portal) {
        return registrations.token(address).flatMap(views::of).filter(found -> found.portal()
                .equals(portal));
    }

    private Response withoutRegistration(Frame frame, HttpServerRequest request) {
        var self = frame.at("/online");
        var page = captivity
                .evidence(addresses.of(request))
                .map(evidence -> onlinePages.onlineByEvidence(frame, self, evidence, clock.instant()))
                .orElseGet(() -> onlinePages.unknown(frame, self));
        return pages.respond(frame, 200, page);
    }

    private Response of(Frame frame, String address, RegistrationView view) {
        var self = frame.at("/online?r=" + address);
        var registration = frame.at("/r/" + address);
        if (view.moving()) {
            return pages.respond(frame, 200, onlinePages.connecting(frame, view, registration, self));
        }
        if (view.network() == NetworkKind.CWA && view.state() != RegistrationState.ONLINE) {
            return PortalResource.seeOther(frame.inLanguage(registration));
        }
        var logout = view.logout().map(LoginForm::origin).stream().toList();
        return frames.page(frames.layout(frame, self), onlinePages.online(frame, view, registration, self), logout);
    }
}
