package io.vestibule.pages.guest;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

import io.vestibule.access.Polls;
import io.vestibule.controller.CentralRedirect;
import io.vestibule.controller.Controllers;
import io.vestibule.controller.LoginForm;
import io.vestibule.controller.Redirect;
import io.vestibule.net.ClientAddresses;
import io.vestibule.net.Site;
import io.vestibule.portal.Field;
import io.vestibule.portal.NetworkKind;
import io.vestibule.registration.Answer;
import io.vestibule.registration.Arrival;
import io.vestibule.registration.Logins;
import io.vestibule.registration.Problem;
import io.vestibule.registration.RegistrationToken;
import io.vestibule.registration.RegistrationView;
import io.vestibule.registration.RegistrationViews;
import io.vestibule.registration.Registrations;
import io.vestibule.registration.Submission;
import io.vestibule.web.FieldError;
import io.vestibule.web.FormToken;
import io.vestibule.web.FormTokens;
import io.vestibule.web.RequestOrigin;

/** A portal: where controllers redirect to, and what a guest finds there before he has registered. */
@Path("/g/{portal}")
@Blocking
public class PortalResource {

    private static final Logger LOG = Logger.getLogger(PortalResource.class);
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REFERENCE = 8;

    private final Frames frames;
    private final FormPages forms;
    private final RegistrationPages pages;
    private final OnlinePages onlinePages;
    private final HandOverPage handOver;
    private final ProblemWords words;
    private final FormTokens tokens;
    private final RequestOrigin origin;
    private final Controllers controllers;
    private final Registrations registrations;
    private final RegistrationViews views;
    private final Logins logins;
    private final Polls polls;
    private final ClientAddresses addresses;
    private final Site site;

    PortalResource(
            Frames frames,
            FormPages forms,
            RegistrationPages pages,
            OnlinePages onlinePages,
            HandOverPage handOver,
            ProblemWords words,
            FormTokens tokens,
            RequestOrigin origin,
            Controllers controllers,
            Registrations registrations,
            RegistrationViews views,
            Logins logins,
            Polls polls,
            ClientAddresses addresses,
            Site site) {
        this.frames = frames;
        this.forms = forms;
        this.pages = pages;
        this.onlinePages = onlinePages;
        this.handOver = handOver;
        this.words = words;
        this.tokens = tokens;
        this.origin = origin;
        this.controllers = controllers;
        this.registrations = registrations;
        this.views = views;
        this.logins = logins;
        this.polls = polls;
        this.addresses = addresses;
        this.site = site;
    }

    /** A guest arrives. Phones load this page by themselves, so it changes nothing and sends nothing. */
    @GET
    public Response arrive(
            @PathParam("portal") String portal,
            @QueryParam("from") String from,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers) {
        var query = request.query();
        // no phone loads what a gateway asks by itself, so this may change something
        var poll = polls.answer(query, addresses.of(request));
        if (poll.isPresent()) {
            return told(poll.get());
        }
        var frame = frames.frame(portal, language(query), headers);
        var again = self(frame.at(""), query);
        if (frame.portal().network() == NetworkKind.CWA) {
            var arrival = central(frame, query, request);
            return resumed(frame, arrival, "").orElseGet(() -> form(frame, arrival, again));
        }
        var passedOn = passedOn(frame, from);
        if (passedOn.isPresent()) {
            return form(frame, passedOn.get(), again);
        }
        var redirect = controllers.read(query, frame.portal().ssids());
        return redirect.suspicious() ? notConfigured(frame) : arrive(frame, redirect, addresses.of(request), again);
    }

    private Response arrive(Frame frame, Redirect redirect, String address, String again) {
        var arrival = Arrival.of(redirect, address);
        return switch (redirect.status()) {
            case NOT_CONFIGURED -> notConfigured(frame);
            case EXCLUDED -> stopped(frame, "excluded", again);
            case IN_USE -> inUse(frame, arrival, again);
            case ALREADY_ONLINE -> alreadyOnline(frame, arrival, again);
            case REFUSED -> refused(frame, arrival, again);
            case NONE -> resumed(frame, arrival, "").orElseGet(() -> form(frame, arrival, again));
        };
    }

    /** A controller that asks whom to let on does so at the address where it sends its guests, by GET or by POST. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response poll(
            @PathParam("portal") String portal,
            @Context HttpServerRequest request,
            MultivaluedMap<String, String> sent) {
        var form = new HashMap<String, String>();
        Typed.orNothing(sent).forEach((name, values) -> form.put(name, values.get(0)));
        return polls.answer(form, addresses.of(request))
                .map(PortalResource::told)
                .orElseThrow(() -> new NotAllowedException("GET"));
    }

    private static Response told(String answer) {
        return Response.ok(answer, MediaType.TEXT_PLAIN_TYPE).build();
    }

    /** The arrival that a page of ours passes on to the next. */
    private Optional<Arrival> passedOn(Frame frame, String from) {
        return Optional.ofNullable(from)
                .flatMap(word -> tokens.open(frame.portal().name(), word))
                .map(token -> Arrival.of(token.arrival()));
    }

    /** An arrival that ISE ordered. */
    private Arrival central(Frame frame, String query, HttpServerRequest request) {
        var redirect = CentralRedirect.read(query);
        if (redirect.unfilled()) {
            LOG.errorf(
                    "ISE did not fill the address of portal %s: the url-redirect of its authorization profile must have"
                            + " sessionId=SessionIdValue and client_mac=ClientMacValue as advanced attribute",
                    frame.portal().name());
        }
        return Arrival.of(redirect, addresses.of(request));
    }

    private Response form(Frame frame, Arrival arrival, String self) {
        return pages.respond(frame, 200, forms.onArrival(frame, arrival, self));
    }

    /** A device that comes back finds its own page, with no new text. */
    private Optional<Response> resumed(Frame frame, Arrival arrival, String mark) {
        return registrations
                .resume(frame.portal(), arrival)
                .map(token -> seeOther(frame.inLanguage(frame.at("/r/" + registrations.address(token) + mark))));
    }

    /** The controller's word for it, which anybody can type; so only what we know ourselves is claimed. */
    private Response alreadyOnline(Frame frame, Arrival arrival, String again) {
        var known = registrations
                .resume(frame.portal(), arrival)
                .filter(token -> shows(token, RegistrationView::looksOnline));
        if (known.isPresent()) {
            return online(frame, registrations.address(known.get()));
        }
        var logout = Optional.ofNullable(arrival.controller()).flatMap(controllers::logout);
        return frames.page(
                frames.layout(frame, null),
                onlinePages.already(frame, fresh(again), logout),
                logout.map(LoginForm::origin).stream().toList());
    }

    private boolean shows(RegistrationToken token, Predicate<RegistrationView> what) {
        return views.of(token).filter(what).isPresent();
    }

    /** The account is in use on another device, which the guest may end where we can do that. */
    private Response inUse(Frame frame, Arrival arrival, String again) {
        return registrations
                .resume(frame.portal(), arrival)
                .filter(token -> shows(token, RegistrationView::mayEndOther))
                .map(token -> seeOther(frame.inLanguage(frame.at("/r/" + registrations.address(token) + "/devices"))))
                .orElseGet(() -> stopped(frame, "in_use", again));
    }

    private Response refused(Frame frame, Arrival arrival, String self) {
        return resumed(frame, arrival, "?status=refused").orElseGet(() -> {
            var errors = List.of(new FieldError("password", frame.words("error_password_refused")));
            return pages.respond(frame, 200, forms.login(frame, arrival, Typed.nothing(), errors, self));
        });
    }

    private Response notConfigured(Frame frame) {
        var reference = UUID.randomUUID().toString().substring(0, REFERENCE);
        LOG.errorf(
                "[%s] A guest of portal %s came from a controller that is not set up: compare vestibule.controllers.*"
                        + ".login-origins, .login-path and .ssids with the controller's virtual address and networks",
                reference, frame.portal().name());
        return pages.respond(frame, UNPROCESSABLE, pages.stoppedByController(frame, "not_configured", reference, null));
    }

    private Response stopped(Frame frame, String key, String again) {
        return pages.respond(frame, 200, pages.stoppedByController(frame, key, null, fresh(again)));
    }

    /** Only the mark of the last failure is taken away; where the guest came from is still known. */
    private static String fresh(String again) {
        return again.replaceAll("([?&])(statusCode|r)=[^&]*&?", "$1").replaceAll("[?&]$", "");
    }

    @POST
    @Path("/registrations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(
            @PathParam("portal") String portal,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request,
            MultivaluedMap<String, String> sent) {
        var typed = Typed.orNothing(sent);
        var frame = frames.frame(portal, Typed.text(typed, "lang"), headers);
        var token = token(frame, typed, headers);
        if (token.isEmpty()) {
            return again(frame, errors -> forms.form(frame, Arrival.UNKNOWN, typed, errors, null));
        }
        var answer = registrations.submit(submission(frame, token.get(), typed, addresses.of(request)));
        if (answer instanceof Answer.Stored stored) {
            return seeOther(frame.inLanguage(frame.at("/r/" + registrations.address(stored.token()))));
        }
        var errors = words.errors(frame, ((Answer.Rejected) answer).problems());
        return pages.respond(
                frame, UNPROCESSABLE, forms.form(frame, Arrival.of(token.get().arrival()), typed, errors, null));
    }

    /**
     * The sealed field of the form. A client without it is served when nothing says that another site made it send the
     * form; it then has no arrival and cannot be told from its own repetition. A forged or outdated one is not.
     */
    private Optional<FormToken> token(Frame frame, MultivaluedMap<String, String> typed, HttpHeaders headers) {
        var sealed = typed.getFirst(FormTokens.FIELD);
        if (sealed != null && !sealed.isEmpty()) {
            return tokens.open(frame.portal().name(), sealed);
        }
        return origin.isForeign(headers)
                ? Optional.empty()
                : tokens.open(frame.portal().name(), tokens.issue(frame.portal().name(), Map.of()));
    }

    private Response again(Frame frame, Function<List<FieldError>, TemplateInstance> form) {
        var errors = List.of(new FieldError(null, frame.words("error_form_again")));
        return pages.respond(frame, UNPROCESSABLE, form.apply(errors));
    }

    private static Submission submission(
            Frame frame, FormToken token, MultivaluedMap<String, String> typed, String address) {
        var answers = new EnumMap<Field, String>(Field.class);
        frame.portal().fields().keySet().forEach(field -> answers.put(field, Typed.text(typed, field.formName())));
        return new Submission(
                frame.portal(),
                token.nonce(),
                Typed.text(typed, "phone"),
                Typed.text(typed, "country"),
                "on".equals(Typed.text(typed, "aup")),
                answers,
                Arrival.of(token.arrival()).from(address),
                frame.locale().toLanguageTag());
    }

    @GET
    @Path("/login")
    public Response loginPage(
            @PathParam("portal") String portal,
            @QueryParam("from") String from,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers) {
        var query = request.query();
        var frame = frames.frame(portal, language(query), headers);
        var arrival = frame.portal().network() == NetworkKind.CWA
                ? central(frame, query, request)
                : passedOn(frame, from).orElse(Arrival.UNKNOWN);
        var self = self(frame.at("/login"), query);
        return pages.respond(frame, 200, forms.login(frame, arrival, Typed.nothing(), List.of(), self));
    }

    /** "I already have a password", or a code from the desk. */
    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response login(
            @PathParam("portal") String portal,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request,
            MultivaluedMap<String, String> sent) {
        var typed = Typed.orNothing(sent);
        var frame = frames.frame(portal, Typed.text(typed, "lang"), headers);
        var token = token(frame, typed, headers);
        if (token.isEmpty()) {
            return again(frame, errors -> forms.login(frame, Arrival.UNKNOWN, typed, errors, null));
        }
        var submission = submission(frame, token.get(), typed, addresses.of(request));
        var answer = typed.containsKey("code")
                ? logins.loginByCode(submission, Typed.text(typed, "code"), addresses.of(request))
                : logins.login(submission, Typed.text(typed, "password"), addresses.of(request));
        var taken = handOver.page(frame, answer);
        if (taken.isPresent()) {
            return taken.get();
        }
        var problems = ((Answer.Rejected) answer).problems();
        var tooMany = problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.CODE_TOO_MANY);
        return pages.respond(
                frame,
                tooMany ? TOO_MANY_REQUESTS : UNPROCESSABLE,
                forms.login(frame, Arrival.of(token.get().arrival()), typed, words.errors(frame, problems), null));
    }

    static Response online(Frame frame, String registration) {
        return seeOther(frame.inLanguage(frame.at("/online?r=" + registration)));
    }

    @GET
    @Path("/aup")
    public Response aup(
            @PathParam("portal") String portal, @QueryParam("lang") String lang, @Context HttpHeaders headers) {
        var frame = frames.frame(portal, lang, headers);
        var paragraphs = List.of(frame.words("aup_text").split("\n+"));
        var page = new GuestPage.Aup(frame.portal().aupVersion(), paragraphs, frame.inLanguage(frame.at("")));
        var layout = frames.layout(frame, frame.at("/aup"));
        return frames.page(layout, GuestTemplates.aup(layout, page));
    }

    @GET
    @Path("/help")
    public Response help(
            @PathParam("portal") String portal, @QueryParam("lang") String lang, @Context HttpHeaders headers) {
        var frame = frames.frame(portal, lang, headers);
        var page = new GuestPage.Help(site.publicUrl().toString(), frame.inLanguage(frame.at("")));
        var layout = frames.layout(frame, frame.at("/help"));
        return frames.page(layout, GuestTemplates.help(layout, page));
    }

    private static String language(String query) {
        if (query == null) {
            return null;
        }
        var at = ("&" + query).lastIndexOf("&lang=");
        return at < 0 ? null : query.substring(at + "lang=".length()).replaceAll("&.*", "");
    }

    /** The address that shows this page again, without the language, which the layout adds. */
    private static String self(String path, String query) {
        var rest = query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
        return rest.isEmpty() ? path : path + "?" + rest;
    }

    static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
