package io.vestibule.pages.signin;

import java.util.Optional;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.secret.Secret;
import io.vestibule.signin.SecondSteps;
import io.vestibule.signin.SecondSteps.CodeResult;
import io.vestibule.signin.SecondSteps.TextResult;
import io.vestibule.signin.SignIn;
import io.vestibule.signin.SignIn.Result;
import io.vestibule.signin.StepCookie;
import io.vestibule.signin.StepView;
import io.vestibule.signin.ThisBrowser;
import io.vestibule.web.LocalPath;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** The sign-in page: a name and a password, then a code where one is due. */
@Path("/signin")
@Blocking
@SameOriginOnly
public class SignInResource {

    private static final String CODE = "Type your code";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final SignIn signIn;
    private final SecondSteps steps;
    private final SignInPage page;
    private final Entrance entrance;
    private final StepCookie cookies;
    private final StaffPages pages;
    private final SecurityIdentity identity;
    private final ThisBrowser browser;

    SignInResource(
            SignIn signIn,
            SecondSteps steps,
            SignInPage page,
            Entrance entrance,
            StepCookie cookies,
            StaffPages pages,
            SecurityIdentity identity,
            ThisBrowser browser) {
        this.signIn = signIn;
        this.steps = steps;
        this.page = page;
        this.entrance = entrance;
        this.cookies = cookies;
        this.pages = pages;
        this.identity = identity;
        this.browser = browser;
    }

    @GET
    public Response show(
            @QueryParam("next") String next,
            @QueryParam("out") String out,
            @QueryParam("again") String again,
            @QueryParam("text") String text) {
        if (!identity.isAnonymous()) {
            return StaffPages.seeOther(LocalPath.orHome(next)).build();
        }
        var step = step();
        if (step.isPresent()) {
            return step.get().enrolling()
                    ? StaffPages.seeOther(LocalPath.with("/signin/enrol", next)).build()
                    : code(OK, step.get(), next, null, "sent".equals(text) ? "A new code is on its way." : null)
                            .build();
        }
        var notice = again == null ? "You are signed out." : "Sign in again to change your second step.";
        return page.show(OK, next, "", null, out == null && again == null ? null : notice)
                .build();
    }

    @POST
    public Response signIn(
            @FormParam("username") String username,
            @FormParam("password") String password,
            @FormParam("code") String code,
            @FormParam("next") String next) {
        return code != null && username == null ? second(code, next) : first(username, password, next);
    }

    /** Texts a code, or another one. */
    @POST
    @Path("/text")
    public Response text(@FormParam("next") String next) {
        var result = browser.step().map(step -> steps.text(step, browser.browser()));
        var back = LocalPath.with("/signin", next);
        var sent = result.filter(TextResult.Sent.class::isInstance).isPresent();
        return StaffPages.seeOther(sent ? back + (back.contains("?") ? "&" : "?") + "text=sent" : back)
                .build();
    }

    /** Goes back to the password. */
    @POST
    @Path("/back")
    public Response back(@FormParam("next") String next) {
        browser.step().ifPresent(steps::forget);
        return StaffPages.seeOther(LocalPath.with("/signin", next))
                .cookie(cookies.none())
                .build();
    }

    private Response first(String username, String password, String next) {
        var name = username == null ? "" : username;
        var result = signIn.attempt(name, Secret.of(password == null ? "" : password), browser.browser());
        if (result instanceof Result.Welcome welcome) {
            return entrance.open(welcome, next);
        }
        if (result instanceof Result.More more) {
            return StaffPages.seeOther(LocalPath.with("/signin", next))
                    .cookie(cookies.of(more.token()))
                    .build();
        }
        if (result instanceof Result.TooMany tooMany) {
            var words = "Too many tries. Wait " + Words.length(tooMany.left()) + ", then try again.";
            return page.show(TOO_MANY_REQUESTS, next, name, words, null)
                    .header(HttpHeaders.RETRY_AFTER, Math.max(1, tooMany.left().toSeconds()))
                    .build();
        }
        var error = result instanceof Result.Refused refused
                ? refused.why().words()
                : "This name and password do not match. Check both and try again.";
        return page.show(UNAUTHORIZED, next, name, error, null).build();
    }

    private Response second(String code, String next) {
        var result = browser.step()
                .map(step -> signIn.secondStep(step, code, browser.browser()))
                .orElseGet(() -> new Result.Code(new CodeResult.Over(false)));
        if (result instanceof Result.Welcome welcome) {
            return entrance.open(welcome, next);
        }
        var words = Words.of(((Result.Code) result).result());
        return step().map(step -> code(UNAUTHORIZED, step, next, words, null).build())
                .orElseGet(() -> page.show(UNAUTHORIZED, next, "", words, null)
                        .cookie(cookies.none())
                        .build());
    }

    private Optional<StepView> step() {
        return browser.step().flatMap(steps::look);
    }

    private Response.ResponseBuilder code(int status, StepView step, String next, String error, String notice) {
        var layout = pages.layout(error == null ? CODE : "Error: " + CODE, null);
        return pages.page(
                status, SignInTemplates.code(layout, CodeView.of(step), LocalPath.orHome(next), error, notice));
    }
}
