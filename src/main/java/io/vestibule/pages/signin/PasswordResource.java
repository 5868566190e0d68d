package io.vestibule.pages.signin;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.secret.Secret;
import io.vestibule.signin.OwnPassword;
import io.vestibule.signin.OwnPassword.Result;
import io.vestibule.signin.SessionCookie;
import io.vestibule.signin.Staff;
import io.vestibule.signin.ThisBrowser;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** Changing one's own password. */
@Path(OwnPages.PASSWORD)
@Blocking
@SameOriginOnly
@Authenticated
public class PasswordResource {

    private static final String TITLE = "Your password";
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 200;

    private final OwnPassword passwords;
    private final SessionCookie cookies;
    private final OwnPages own;
    private final StaffPages pages;
    private final Staff staff;
    private final ThisBrowser browser;

    PasswordResource(
            OwnPassword passwords,
            SessionCookie cookies,
            OwnPages own,
            StaffPages pages,
            Staff staff,
            ThisBrowser browser) {
        this.passwords = passwords;
        this.cookies = cookies;
        this.own = own;
        this.pages = pages;
        this.staff = staff;
        this.browser = browser;
    }

    @GET
    public Response show(@QueryParam("done") String done) {
        return page(OK, done != null, null, null);
    }

    @POST
    public Response change(@FormParam("current") String current, @FormParam("password") String password) {
        var result = passwords.change(staff.name(), secret(current), secret(password), browser.browser());
        if (result instanceof Result.Changed changed) {
            return StaffPages.seeOther(OwnPages.PASSWORD + "?done=1")
                    .cookie(cookies.of(changed.token()))
                    .build();
        }
        var fault = (Result.Fault) result;
        return fault.field().equals("current")
                ? page(UNPROCESSABLE, false, fault.words(), null)
                : page(UNPROCESSABLE, false, null, fault.words());
    }

    private static Secret secret(String typed) {
        return Secret.of(typed == null || typed.length() > LONGEST ? "" : typed);
    }

    private Response page(int status, boolean done, String currentError, String newError) {
        var title = status == OK ? TITLE : "Error: " + TITLE;
        return pages.page(
                        status,
                        SignInTemplates.password(
                                pages.layout(title, staff.name()),
                                own.tabs(OwnPages.PASSWORD),
                                passwords.isKeptHere(staff.name()),
                                done,
                                currentError,
                                newError))
                .build();
    }
}
