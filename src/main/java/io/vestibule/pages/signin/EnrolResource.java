package io.vestibule.pages.signin;

import java.util.Set;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.phone.PhoneNumbers;
import io.vestibule.phone.PhoneReading;
import io.vestibule.secret.Secret;
import io.vestibule.signin.SecondFactors;
import io.vestibule.signin.SecondSteps;
import io.vestibule.signin.SecondSteps.TextResult;
import io.vestibule.signin.SignIn;
import io.vestibule.signin.SignIn.Result;
import io.vestibule.signin.StepCookie;
import io.vestibule.signin.StepView;
import io.vestibule.signin.ThisBrowser;
import io.vestibule.web.LocalPath;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** Setting up the second step: by an app, or by texts to a phone. Nothing counts before a code has proved it. */
@Path("/signin/enrol")
@Blocking
@SameOriginOnly
public class EnrolResource {

    private static final String TITLE = "Set up your second step";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int UNPROCESSABLE = 422;

    private final SignIn signIn;
    private final SecondSteps steps;
    private final SecondFactors factors;
    private final PhoneNumbers numbers;
    private final Entrance entrance;
    private final SignInPage signInPage;
    private final StepCookie cookies;
    private final StaffPages pages;
    private final ThisBrowser browser;

    EnrolResource(
            SignIn signIn,
            SecondSteps steps,
            SecondFactors factors,
            PhoneNumbers numbers,
            Entrance entrance,
            SignInPage signInPage,
            StepCookie cookies,
            StaffPages pages,
            ThisBrowser browser) {
        this.signIn = signIn;
        this.steps = steps;
        this.factors = factors;
        this.numbers = numbers;
        this.entrance = entrance;
        this.signInPage = signInPage;
        this.cookies = cookies;
        this.pages = pages;
        this.browser = browser;
    }

    @GET
    public Response show(@QueryParam("next") String next) {
        return browser.step()
                .flatMap(steps::look)
                .filter(StepView::enrolling)
                .map(step -> page(OK, step, next, "", null, null))
                .orElseGet(() ->
                        StaffPages.seeOther(LocalPath.with("/signin", next)).build());
    }

    /** Takes a number, and texts a code to it. */
    @POST
    @Path("/phone")
    public Response phone(@FormParam("phone") String phone, @FormParam("next") String next) {
        var step = browser.step().flatMap(token -> steps.look(token).map(view -> new Known(token, view)));
        if (step.filter(known -> known.view().enrolling() && known.view().texts())
                .isEmpty()) {
            return over(next, "This took too long. Sign in again from the beginning.");
        }
        var typed = phone == null ? "" : phone.strip();
        if (!typed.startsWith("+") || !(numbers.read(typed, "GB", Set.of()) instanceof PhoneReading.Good good)) {
            var words = "Type a mobile number with + and the country's prefix";
            return page(UNPROCESSABLE, step.get().view(), next, typed, null, words);
        }
        var result = factors.phone(step.get().token(), good, browser.browser());
        if (result instanceof TextResult.TooSoon soon) {
            var words = "Wait " + Words.length(soon.left()) + " before asking for another code";
            return page(UNPROCESSABLE, step.get().view(), next, typed, null, words);
        }
        return result instanceof TextResult.NoMore
                ? page(
                        UNPROCESSABLE,
                        step.get().view(),
                        next,
                        typed,
                        null,
                        "You have asked for too many codes. Try later")
                : StaffPages.seeOther(LocalPath.with("/signin/enrol", next)).build();
    }

    @POST
    public Response confirm(@FormParam("code") String code, @FormParam("next") String next) {
        var token = browser.step();
        if (token.flatMap(steps::look).filter(StepView::enrolling).isEmpty()) {
            return over(next, "This took too long. Sign in again from the beginning.");
        }
        var result = signIn.secondStep(token.get(), code, browser.browser());
        if (result instanceof Result.Welcome welcome) {
            return entrance.open(welcome, next);
        }
        var words = Words.of(((Result.Code) result).result());
        return steps.look(token.get())
                .map(step -> page(UNAUTHORIZED, step, next, "", words, null))
                .orElseGet(() -> over(next, words));
    }

    private record Known(Secret token, StepView view) {}

    private Response over(String next, String words) {
        return signInPage
                .show(UNAUTHORIZED, next, "", words, null)
                .cookie(cookies.none())
                .build();
    }

    private Response page(int status, StepView step, String next, String typed, String error, String phoneError) {
        var fine = error == null && phoneError == null;
        var layout = pages.layout(fine ? TITLE : "Error: " + TITLE, null);
        return pages.page(
                        status,
                        SignInTemplates.enrol(
                                layout, CodeView.of(step), LocalPath.orHome(next), typed, error, phoneError))
                .build();
    }
}
