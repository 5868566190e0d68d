package io.vestibule.pages.signin;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.signin.BrowserSessions;
import io.vestibule.signin.SecondFactors;
import io.vestibule.signin.SecondSteps;
import io.vestibule.signin.SessionCookie;
import io.vestibule.signin.Staff;
import io.vestibule.signin.StepCookie;
import io.vestibule.signin.ThisBrowser;
import io.vestibule.web.LocalPath;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** What one has set up for the second step of one's sign-in. */
@Path(OwnPages.SECOND_STEP)
@Blocking
@SameOriginOnly
@Authenticated
public class SecondStepResource {

    private static final int OK = 200;

    private final SecondFactors factors;
    private final SecondSteps steps;
    private final BrowserSessions sessions;
    private final SessionCookie sessionCookies;
    private final StepCookie cookies;
    private final OwnPages own;
    private final StaffPages pages;
    private final Staff staff;
    private final ThisBrowser browser;

    SecondStepResource(
            SecondFactors factors,
            SecondSteps steps,
            BrowserSessions sessions,
            SessionCookie sessionCookies,
            StepCookie cookies,
            OwnPages own,
            StaffPages pages,
            Staff staff,
            ThisBrowser browser) {
        this.factors = factors;
        this.steps = steps;
        this.sessions = sessions;
        this.sessionCookies = sessionCookies;
        this.cookies = cookies;
        this.own = own;
        this.pages = pages;
        this.staff = staff;
        this.browser = browser;
    }

    @GET
    public Response show(@QueryParam("removed") String removed) {
        var notice =
                switch (removed == null ? "" : removed) {
                    case "yes" -> "It is taken away.";
                    case "no" -> "Your role needs a second step. Set up the other way first.";
                    default -> null;
                };
        return pages.page(
                        OK,
                        SignInTemplates.secondstep(
                                pages.layout("Your second step", staff.name()),
                                own.tabs(OwnPages.SECOND_STEP),
                                FactorView.of(factors.of(staff.name())),
                                notice))
                .build();
    }

    @POST
    @Path("/add")
    public Response add() {
        if (isStale()) {
            return again();
        }
        return steps.beginEnrolment(staff.name(), browser.browser())
                .map(token -> StaffPages.seeOther(LocalPath.with("/signin/enrol", OwnPages.SECOND_STEP))
                        .cookie(cookies.of(token))
                        .build())
                .orElseGet(() -> StaffPages.seeOther(OwnPages.SECOND_STEP).build());
    }

    @POST
    @Path("/remove")
    public Response remove(@FormParam("what") String what) {
        if (isStale()) {
            return again();
        }
        var removed = factors.remove(staff.actor(), staff.name(), "app".equals(what));
        return StaffPages.seeOther(OwnPages.SECOND_STEP + "?removed=" + (removed ? "yes" : "no"))
                .build();
    }

    /** The new codes are shown once and kept nowhere, so there is no page to send the browser on to. */
    @POST
    @Path("/codes")
    public Response codes() {
        if (isStale()) {
            return again();
        }
        var made = factors.newBackupCodes(staff.actor(), staff.name());
        return made.isEmpty()
                ? StaffPages.seeOther(OwnPages.SECOND_STEP).build()
                : pages.page(
                                OK,
                                SignInTemplates.codes(
                                        pages.layout("Your backup codes", staff.name()), made, OwnPages.SECOND_STEP))
                        .build();
    }

    private boolean isStale() {
        return !sessions.isFresh(browser.browser().former());
    }

    /** Whoever finds an open browser must not make himself a key to it. */
    private Response again() {
        var here = browser.browser();
        here.former().ifPresent(token -> sessions.end(token, here.address()));
        return StaffPages.seeOther(LocalPath.with("/signin", OwnPages.SECOND_STEP) + "&again=1")
                .cookie(sessionCookies.none())
                .build();
    }
}
