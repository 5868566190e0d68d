package io.vestibule.signin;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Looks sessions up, away from the event loop. No session means nobody, not a failure: most pages are for all. */
@Singleton
class SessionIdentities implements IdentityProvider<SessionRequest> {

    private final BrowserSessions sessions;

    SessionIdentities(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.resume(request.token())
                .map(SessionIdentities::identity)
                .orElse(null));
    }

    private static SecurityIdentity identity(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRole(account.role().word())
                .addAttribute(Staff.DIRECTORY_GROUPS, account.directoryGroups())
                .build();
    }
}
