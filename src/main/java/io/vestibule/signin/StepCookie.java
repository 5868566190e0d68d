package io.vestibule.signin;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;

import io.vestibule.net.Site;
import io.vestibule.secret.Secret;

/** The cookie of a browser between the password and the end of a sign-in. It opens the pages of that step alone. */
@Singleton
public class StepCookie {

    public static final String NAME = "vestibule-step";

    private final boolean secure;

    StepCookie(Site site) {
        secure = "https".equalsIgnoreCase(site.publicUrl().getScheme());
    }

    public NewCookie of(Secret token) {
        return cookie(token.reveal(), NewCookie.DEFAULT_MAX_AGE);
    }

    /** Takes the cookie away. */
    public NewCookie none() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/signin")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
