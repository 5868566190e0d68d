package io.vestibule.pages.signin;

import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.net.Site;
import io.vestibule.signin.Refusal;
import io.vestibule.signin.SignIn.Result;
import io.vestibule.signin.ThisBrowser;
import io.vestibule.signin.oidc.OidcSignIn;
import io.vestibule.web.LocalPath;
import io.vestibule.web.StaffPages;

/**
 * The way to the identity provider and back. Both are plain links, as a form of ours may not be sent on to another site;
 * what comes back counts only together with the cookie of this browser.
 */
@Path("/signin/oidc")
@Blocking
public class OidcResource {

    private static final String COOKIE = "vestibule-oidc";
    private static final int LONGEST_COOKIE = 4000;
    private static final int LONGEST_TOKEN = 8000;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int BAD_GATEWAY = 502;

    private final OidcSignIn oidc;
    private final SignInPage page;
    private final Entrance entrance;
    private final ThisBrowser browser;
    private final boolean secure;

    OidcResource(OidcSignIn oidc, SignInPage page, Entrance entrance, ThisBrowser browser, Site site) {
        this.oidc = oidc;
        this.page = page;
        this.entrance = entrance;
        this.browser = browser;
        this.secure = "https".equalsIgnoreCase(site.publicUrl().getScheme());
    }

    @GET
    public Response depart(@QueryParam("next") String next) {
        if (oidc.button().isEmpty()) {
            throw new NotFoundException();
        }
        return oidc.depart(LocalPath.orHome(next))
                .map(departure -> StaffPages.seeOther(departure.address().toString())
                        .cookie(cookie(departure.cookie(), (int) OidcSignIn.AT_MOST.toSeconds())))
                .orElseGet(() -> page.show(BAD_GATEWAY, next, "", Refusal.UNREACHABLE.words(), null))
                .build();
    }

    @GET
    @Path("/back")
    public Response arrive(
            @QueryParam("state") String state, @QueryParam("code") String code, @CookieParam(COOKIE) String carried) {
        if (oidc.button().isEmpty()) {
            throw new NotFoundException();
        }
        var cookie = Optional.ofNullable(carried).filter(value -> value.length() <= LONGEST_COOKIE);
        var back = oidc.arrive(cookie, state, code, browser.browser());
        if (back.result() instanceof Result.Welcome welcome) {
            var answer = Response.fromResponse(entrance.open(welcome, back.next()));
            return answer.cookie(cookie("", 0)).build();
        }
        var words = back.result() instanceof Result.Refused refused
                ? refused.why().words()
                : "Your company's sign-in did not let you through. Try again, or ask your admin.";
        return page.show(UNAUTHORIZED, back.next(), "", words, null)
                .cookie(cookie("", 0))
                .build();
    }

    /** The provider tells, server to server, that somebody is signed out there. Its signature is all the proof there is. */
    @POST
    @Path("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@FormParam("logout_token") String token) {
        if (oidc.button().isEmpty()) {
            throw new NotFoundException();
        }
        var held = token != null && token.length() <= LONGEST_TOKEN && oidc.signOut(token);
        return Response.status(held ? OK : BAD_REQUEST).build();
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/signin/oidc")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
