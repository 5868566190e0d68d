package io.vestibule.signin;

import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;

import io.vestibule.net.Site;
import io.vestibule.secret.Secret;

/** The cookie of a signed-in browser. It dies with the browser; the session behind it has an end of its own. */
@Singleton
public class SessionCookie {

    public static final String NAME = "vestibule";

    private final boolean secure;

    SessionCookie(Site site) {
        secure = "https".equalsIgnoreCase(site.publicUrl().getScheme());
    }

    public NewCookie of(Secret token) {
        return cookie(token.reveal(), NewCookie.DEFAULT_MAX_AGE);
    }

    /** Takes the cookie away. */
    public NewCookie none() {
        return cookie("", 0);
    }

    /** The token in a cookie that a browser sent. */
    public static Optional<Secret> token(String value) {
        return Optional.ofNullable(value).filter(Token::looksLikeOne).map(Secret::of);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
