package io.vestibule.pages.signin;

import java.time.Duration;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;

import io.vestibule.net.ClientAddresses;
import io.vestibule.secret.Secret;
import io.vestibule.signin.SessionCookie;
import io.vestibule.signin.SignIn;
import io.vestibule.signin.SignIn.Result.TooMany;
import io.vestibule.signin.SignIn.Result.Welcome;
import io.vestibule.web.LocalPath;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** The sign-in page. */
@Path("/signin")
@Blocking
@SameOriginOnly
public class SignInResource {

    private static final String TITLE = "Sign in";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final SignIn signIn;
    private final SessionCookie cookies;
    private final StaffPages pages;
    private final SecurityIdentity identity;
    private final ClientAddresses addresses;

    SignInResource(
            SignIn signIn,
            SessionCookie cookies,
            StaffPages pages,
            SecurityIdentity identity,
            ClientAddresses addresses) {
        this.signIn = signIn;
        this.cookies = cookies;
        this.pages = pages;
        this.identity = identity;
        this.addresses = addresses;
    }

    @GET
    public Response show(@QueryParam("next") String next, @QueryParam("out") String out) {
        if (!identity.isAnonymous()) {
            return StaffPages.seeOther(LocalPath.orHome(next)).build();
        }
        return page(OK, next, "", null, out == null ? null : "You are signed out.")
                .build();
    }

    @POST
    public Response signIn(
            @FormParam("username") String username,
            @FormParam("password") String password,
            @FormParam("next") String next,
            @CookieParam(SessionCookie.NAME) String cookie,
            HttpServerRequest request) {
        var name = username == null ? "" : username;
        var result = signIn.attempt(
                name,
                Secret.of(password == null ? "" : password),
                addresses.of(
                        request.remoteAddress().hostAddress(), request.headers().getAll(ClientAddresses.HEADER)),
                SessionCookie.token(cookie));
        if (result instanceof Welcome welcome) {
            return StaffPages.seeOther(LocalPath.orHome(next))
                    .cookie(cookies.of(welcome.token()))
                    .build();
        }
        if (result instanceof TooMany tooMany) {
            var seconds = Math.max(1, tooMany.left().toSeconds());
            return page(
                            TOO_MANY_REQUESTS,
                            next,
                            name,
                            "Too many tries. Wait " + words(tooMany.left()) + ", then try again.",
                            null)
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        return page(UNAUTHORIZED, next, name, "This name and password do not match. Check both and try again.", null)
                .build();
    }

    private Response.ResponseBuilder page(int status, String next, String username, String error, String notice) {
        var title = error == null ? TITLE : "Error: " + TITLE;
        return pages.page(
                status,
                SignInTemplates.signin(pages.layout(title, null), LocalPath.orHome(next), username, error, notice));
    }

    private static String words(Duration wait) {
        var seconds = Math.max(1, wait.toSeconds());
        var minutes = (seconds + 59) / 60;
        if (seconds < 60) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
