package io.vestibule.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Knows a browser by its cookie, and sends one that nobody has signed in at to the sign-in page. */
@Singleton
class CookieAuthentication implements HttpAuthenticationMechanism {

    private static final int SEE_OTHER = 303;
    private static final int LONGEST_WAY_BACK = 1000;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var cookie = request.request().getCookie(SessionCookie.NAME);
        return SessionCookie.token(cookie == null ? null : cookie.getValue())
                .map(token -> identities
                        .authenticate(new SessionRequest(token))
                        // a session that is over is no failed sign-in: who has none may see the pages for all
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(SEE_OTHER, "Location", "/signin" + wayBack(request)));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    /** A form that was posted cannot be posted again after the sign-in, so only pages are come back to. */
    private static String wayBack(RoutingContext request) {
        var path = request.request().uri();
        return request.request().method() != HttpMethod.GET || path.length() > LONGEST_WAY_BACK
                ? ""
                : "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
