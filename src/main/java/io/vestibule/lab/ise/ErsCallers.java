package io.vestibule.lab.ise;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who calls, and whether that one may use the resource at all. Not a singleton: filters are made before the configuration is
 * there.
 */
@ApplicationScoped
class ErsCallers {

    enum Caller {
        SPONSOR,
        ADMIN
    }

    private static final String BASIC = "Basic ";

    private final IseCredentials known;

    ErsCallers(IseCredentials known) {
        this.known = known;
    }

    Caller admit(String authorization, String resource, IseSettings settings) {
        var caller = callerOf(authorization);
        var forSponsors = resource.equals(Ers.GUEST_USER);
        if (caller == null || caller == Caller.ADMIN && forSponsors) {
            throw unauthorized();
        }
        if (caller == Caller.SPONSOR && !forSponsors) {
            throw settings.sponsorOnAdminStatus() == 401
                    ? unauthorized()
                    : Refusal.page(403, "Access to the requested resource is forbidden");
        }
        if (caller == Caller.SPONSOR && !settings.canAccessViaRest()) {
            throw Refusal.page(401, "Sponsor does not have permission to access REST Apis");
        }
        return caller;
    }

    private Caller callerOf(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        String pair;
        try {
            var bytes = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).trim());
            pair = new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // not Base64, so nobody's credentials
            return null;
        }
        if (pair.equals(known.sponsorUser() + ":" + known.sponsorPassword())) {
            return Caller.SPONSOR;
        }
        return pair.equals(known.adminUser() + ":" + known.adminPassword()) ? Caller.ADMIN : null;
    }

    private static Refusal unauthorized() {
        return Refusal.page(401, "Authentication failed");
    }
}
