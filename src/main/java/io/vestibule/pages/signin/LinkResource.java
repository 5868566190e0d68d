package io.vestibule.pages.signin;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;

import io.vestibule.secret.Secret;
import io.vestibule.signin.SignIn.Result;
import io.vestibule.signin.StaffLinks;
import io.vestibule.signin.StaffLinks.Owner;
import io.vestibule.signin.StaffLinks.Used;
import io.vestibule.signin.StepCookie;
import io.vestibule.signin.ThisBrowser;
import io.vestibule.web.LocalPath;
import io.vestibule.web.SameOriginOnly;
import io.vestibule.web.StaffPages;

/** The page behind a link by which somebody chooses a password. A look at it uses nothing up. */
@Path("/signin/link/{token}")
@Blocking
@SameOriginOnly
public class LinkResource {

    private static final String TITLE = "Choose your password";
    private static final int OK = 200;
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 200;

    private final StaffLinks links;
    private final Entrance entrance;
    private final StepCookie stepCookies;
    private final StaffPages pages;
    private final ThisBrowser browser;

    LinkResource(StaffLinks links, Entrance entrance, StepCookie stepCookies, StaffPages pages, ThisBrowser browser) {
        this.links = links;
        this.entrance = entrance;
        this.stepCookies = stepCookies;
        this.pages = pages;
        this.browser = browser;
    }

    @GET
    public Response show(@PathParam("token") String token) {
        return links.owner(Secret.of(token))
                .map(owner -> page(OK, token, owner, "", null, null))
                .orElseGet(this::gone);
    }

    @POST
    public Response use(
            @PathParam("token") String token,
            @FormParam("username") String username,
            @FormParam("password") String password) {
        var owner = links.owner(Secret.of(token));
        if (owner.isEmpty()) {
            return gone();
        }
        var name = username == null || username.length() > LONGEST ? "" : username;
        var chosen = Secret.of(password == null || password.length() > LONGEST ? "" : password);
        var used = links.use(Secret.of(token), name, chosen, browser.browser());
        if (used instanceof Used.Entered entered) {
            return enter(entered.result());
        }
        if (used instanceof Used.Fault fault) {
            return fault.field().equals("username")
                    ? page(UNPROCESSABLE, token, owner.get(), name, fault.words(), null)
                    : page(UNPROCESSABLE, token, owner.get(), name, null, fault.words());
        }
        return gone();
    }

    private Response enter(Result result) {
        if (result instanceof Result.Welcome welcome) {
            return entrance.open(welcome, LocalPath.HOME);
        }
        return StaffPages.seeOther("/signin")
                .cookie(stepCookies.of(((Result.More) result).token()))
                .build();
    }

    private Response gone() {
        return pages.page(GONE, SignInTemplates.nolink(pages.layout("This link is used up", null)))
                .build();
    }

    private Response page(int status, String token, Owner owner, String typed, String nameError, String passwordError) {
        var layout = pages.layout(status == OK ? TITLE : "Error: " + TITLE, null);
        return pages.page(
                        status,
                        SignInTemplates.link(
                                layout, token, owner.account().orElse(null), typed, nameError, passwordError))
                .build();
    }
}
