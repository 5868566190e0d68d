package io.vestibule.web;

import java.time.Duration;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.vestibule.net.Site;

/** Remembers the colour scheme that somebody prefers, in the browser and nowhere else. */
@Path("/look")
@SameOriginOnly
public class LookResource {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final boolean secure;

    LookResource(Site site) {
        secure = "https".equalsIgnoreCase(site.publicUrl().getScheme());
    }

    @POST
    public Response choose(@FormParam("look") String word, @FormParam("next") String next) {
        return StaffPages.seeOther(LocalPath.back(next))
                .cookie(cookie(Look.ofWord(word)))
                .build();
    }

    private NewCookie cookie(Look look) {
        return new NewCookie.Builder(Look.COOKIE)
                .value(look.word())
                .path("/")
                .maxAge(look == Look.AUTO ? 0 : A_YEAR)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
