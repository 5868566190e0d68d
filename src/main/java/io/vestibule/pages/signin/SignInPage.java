package io.vestibule.pages.signin;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import io.vestibule.signin.oidc.OidcSignIn;
import io.vestibule.web.LocalPath;
import io.vestibule.web.StaffPages;

/** The page that asks for a name and a password. */
@Singleton
class SignInPage {

    private static final String TITLE = "Sign in";

    private final StaffPages pages;
    private final OidcSignIn oidc;

    SignInPage(StaffPages pages, OidcSignIn oidc) {
        this.pages = pages;
        this.oidc = oidc;
    }

    /**
     * @param error what went wrong; null when nothing did
     * @param notice something else worth saying; null for nothing
     */
    ResponseBuilder show(int status, String next, String username, String error, String notice) {
        var title = error == null ? TITLE : "Error: " + TITLE;
        var other = oidc.button()
                .map(words -> new OtherWay(LocalPath.with("/signin/oidc", next), words))
                .orElse(null);
        return pages.page(
                status,
                SignInTemplates.signin(
                        pages.layout(title, null), LocalPath.orHome(next), username, error, notice, other));
    }
}
