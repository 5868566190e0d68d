package io.vestibule.pages.signin;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

import io.vestibule.signin.BrowserSessions;
import io.vestibule.signin.SessionCookie;
import io.vestibule.signin.ThisBrowser;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** Signing out. By a button, as a mere look at an address changes nothing. */
@Path("/signout")
@Blocking
@SameOriginOnly
public class SignOutResource {

    private static final int OK = 200;

    private final BrowserSessions sessions;
    private final SessionCookie cookies;
    private final StaffPages pages;
    private final SecurityIdentity identity;
    private final ThisBrowser browser;

    SignOutResource(
            BrowserSessions sessions,
            SessionCookie cookies,
            StaffPages pages,
            SecurityIdentity identity,
            ThisBrowser browser) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.pages = pages;
        this.identity = identity;
        this.browser = browser;
    }

    @GET
    @Authenticated
    public Response show() {
        var user = identity.getPrincipal().getName();
        return pages.page(OK, SignInTemplates.signout(pages.layout("Sign out", user)))
                .build();
    }

    /** Works for a browser whose session has run out too. */
    @POST
    public Response signOut(@CookieParam(SessionCookie.NAME) String cookie) {
        var address = browser.browser().address();
        SessionCookie.token(cookie).ifPresent(token -> sessions.end(token, address));
        return StaffPages.seeOther("/signin?out=1").cookie(cookies.none()).build();
    }
}
