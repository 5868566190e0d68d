package io.vestibule.pages.guest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;

import io.vestibule.net.ClientAddresses;
import io.vestibule.registration.Answer;
import io.vestibule.registration.Logins;
import io.vestibule.registration.Problem;
import io.vestibule.registration.RegistrationState;
import io.vestibule.registration.RegistrationToken;
import io.vestibule.registration.RegistrationView;
import io.vestibule.registration.RegistrationViews;
import io.vestibule.registration.Registrations;
import io.vestibule.registration.Scope;
import io.vestibule.web.FieldError;

/** A registration's own page, in whatever state it is, and what a guest can do there. */
@Path("/g/{portal}/r/{token}")
@Blocking
public class RegistrationResource {

    private static final int UNPROCESSABLE = 422;
    private static final Set<Problem.Kind> LIMITS =
            EnumSet.of(Problem.Kind.TOO_SOON, Problem.Kind.DAILY_LIMIT, Problem.Kind.TOO_MANY_ASKED);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Answer NOT_READY = new Answer.Rejected(new Problem(null, Problem.Kind.NOT_READY, null));

    private final Frames frames;
    private final FormPages forms;
    private final RegistrationPages pages;
    private final OnlinePages onlinePages;
    private final HandOverPage handOver;
    private final ProblemWords words;
    private final Registrations registrations;
    private final RegistrationViews views;
    private final Logins logins;
    private final ClientAddresses addresses;

    RegistrationResource(
            Frames frames,
            FormPages forms,
            RegistrationPages pages,
            OnlinePages onlinePages,
            HandOverPage handOver,
            ProblemWords words,
            Registrations registrations,
            RegistrationViews views,
            Logins logins,
            ClientAddresses addresses) {
        this.frames = frames;
        this.forms = forms;
        this.pages = pages;
        this.onlinePages = onlinePages;
        this.handOver = handOver;
        this.words = words;
        this.registrations = registrations;
        this.views = views;
        this.logins = logins;
        this.addresses = addresses;
    }

    /** What the page's own polling asks for. The names are a promise. */
    public record State(String registration, String delivery, long resendInSeconds, String trouble) {}

    /** Which registration a request is for, and in which language. */
    public static class Asked {

        @PathParam("portal")
        String portal;

        @PathParam("token")
        String address;

        @QueryParam("lang")
        String lang;

        @Context
        HttpHeaders headers;
    }

    /** One request to a registration: its frame, its token and where it is. */
    private record Here(Frame frame, RegistrationToken token, RegistrationView view, String path) {

        String self() {
            return frame.inLanguage(path);
        }
    }

    @GET
    public Response show(@BeanParam Asked asked, @QueryParam("status") String status) {
        var here = here(asked);
        // a guest with a code has no password to type here
        var code = here.view().byCode() && here.view().state().open();
        if (code
                || here.view().moving()
                || here.view().state() == RegistrationState.ONLINE
                        && here.token().scope() == Scope.FULL) {
            return PortalResource.seeOther(here.frame().inLanguage(here.frame().at("/online?r=" + asked.address)));
        }
        if ("ended".equals(status) && here.view().takesPassword()) {
            return pages.respond(here.frame(), 200, pages.passwordAgain(here.frame(), here.view(), here.path()));
        }
        var errors = "refused".equals(status) ? List.of(refusal(here)) : List.<FieldError>of();
        return pages.respond(here.frame(), 200, pages.page(here.frame(), here.view(), here.path(), errors));
    }

    /** Why the controller did not take it: wrong, as far as we can tell, or right and refused all the same. */
    private static FieldError refusal(Here here) {
        return new FieldError(
                "password",
                here.view().wasRight()
                        ? here.frame().words("error_network_refused", RegistrationPages.reference(here.view()))
                        : here.frame().words("error_password_refused"));
    }

    @GET
    @Path("/state")
    @Produces(MediaType.APPLICATION_JSON)
    public Response state(@PathParam("portal") String portal, @PathParam("token") String address) {
        var view = view(portal, token(address));
        var state = new State(
                view.state().word(),
                view.delivery().map(delivery -> delivery.word()).orElse(null),
                view.resendInSeconds(),
                view.troubleWord());
        return Response.ok(state).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response login(
            @BeanParam Asked asked, @Context HttpServerRequest request, MultivaluedMap<String, String> sent) {
        var here = here(asked);
        var answer = logins.login(here.token(), Typed.text(sent, "password"), addresses.of(request));
        return handOver.page(here.frame(), answer).orElseGet(() -> done(here, answer));
    }

    /** Takes this device off a network that ISE lets it on. */
    @POST
    @Path("/logout")
    public Response logOut(@BeanParam Asked asked) {
        var here = here(asked);
        return here.token().scope() == Scope.FULL ? done(here, logins.logOut(here.token())) : done(here, NOT_READY);
    }

    /** Takes another device of the same guest off, in favour of this one. */
    @POST
    @Path("/devices/{other}/end")
    public Response endOther(@BeanParam Asked asked, @PathParam("other") UUID other) {
        var here = here(asked);
        return done(here, logins.endOther(here.token(), other));
    }

    /** The account's other devices, where a controller refused this one for their sake. */
    @GET
    @Path("/devices")
    public Response devices(@BeanParam Asked asked) {
        var here = here(asked);
        return here.view().mayEndOther()
                ? pages.respond(
                        here.frame(), 200, onlinePages.ending(here.frame(), here.view(), here.path(), List.of()))
                : PortalResource.seeOther(here.self());
    }

    /** Takes one of them off, for who types the password. */
    @POST
    @Path("/devices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endForPassword(@BeanParam Asked asked, MultivaluedMap<String, String> sent) {
        var here = here(asked);
        var answer = logins.endOther(here.token(), Typed.text(sent, "device"), Typed.text(sent, "password"));
        if (answer instanceof Answer.Rejected rejected && here.view().mayEndOther()) {
            var errors = words.errors(here.frame(), rejected.problems());
            return pages.respond(
                    here.frame(), status(rejected), onlinePages.ending(here.frame(), here.view(), here.path(), errors));
        }
        return answer instanceof Answer.Stored
                ? PortalResource.seeOther(here.frame().inLanguage(here.path() + "?status=ended"))
                : done(here, answer);
    }

    @POST
    @Path("/resend")
    public Response resend(@BeanParam Asked asked) {
        var here = here(asked);
        return done(here, registrations.resend(here.token()));
    }

    @POST
    @Path("/call")
    public Response call(@BeanParam Asked asked) {
        var here = here(asked);
        return done(here, registrations.call(here.token()));
    }

    @GET
    @Path("/number")
    public Response numberPage(@BeanParam Asked asked) {
        var here = here(asked);
        if (!here.view().mayChangeNumber()) {
            return PortalResource.seeOther(here.self());
        }
        var typed = Typed.nothing();
        typed.add("phone", here.view().phone());
        typed.add("country", here.view().country());
        return pages.respond(
                here.frame(), 200, forms.number(here.frame(), here.path(), typed, List.of(), here.path() + "/number"));
    }

    @POST
    @Path("/number")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response number(@BeanParam Asked asked, MultivaluedMap<String, String> sent) {
        var here = here(asked);
        var typed = Typed.orNothing(sent);
        var answer =
                registrations.correctNumber(here.token(), Typed.text(typed, "phone"), Typed.text(typed, "country"));
        if (answer instanceof Answer.Rejected rejected && here.view().mayChangeNumber()) {
            var errors = words.errors(here.frame(), rejected.problems());
            return pages.respond(
                    here.frame(), status(rejected), forms.number(here.frame(), here.path(), typed, errors, null));
        }
        return done(here, answer);
    }

    /** After what was stored the page is loaded anew; what was rejected is said on the page as it now is. */
    private Response done(Here here, Answer answer) {
        if (answer instanceof Answer.Rejected rejected) {
            var errors = words.errors(here.frame(), rejected.problems());
            var now = view(here.frame().portal().name(), here.token());
            return pages.respond(here.frame(), status(rejected), pages.page(here.frame(), now, here.path(), errors));
        }
        return answer instanceof Answer.Connecting connecting
                ? PortalResource.online(here.frame(), registrations.address(connecting.token()))
                : PortalResource.seeOther(here.self());
    }

    private static int status(Answer.Rejected rejected) {
        var limited = rejected.problems().stream().anyMatch(problem -> LIMITS.contains(problem.kind()));
        return limited ? TOO_MANY_REQUESTS : UNPROCESSABLE;
    }

    private Here here(Asked asked) {
        var frame = frames.frame(asked.portal, asked.lang, asked.headers);
        var token = token(asked.address);
        return new Here(frame, token, view(asked.portal, token), frame.at("/r/" + asked.address));
    }

    private RegistrationToken token(String address) {
        return registrations.token(address).orElseThrow(NotFoundException::new);
    }

    private RegistrationView view(String portal, RegistrationToken token) {
        return views.of(token).filter(view -> view.portal().equals(portal)).orElseThrow(NotFoundException::new);
    }
}
