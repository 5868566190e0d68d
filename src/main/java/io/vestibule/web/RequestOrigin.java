package io.vestibule.web;

import java.net.URI;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import io.vestibule.net.Site;

/** Tells whether a page of somebody else made the browser send a request. */
// its users are made before the settings are known, so they get a proxy
@ApplicationScoped
public class RequestOrigin {

    private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");

    private final Site site;

    RequestOrigin(Site site) {
        this.site = site;
    }

    /**
     * Whether the request says that it comes from elsewhere. A client that says nothing is no browser with a signed-in
     * person, or an old one; "null" is what browsers say for a page that sends no referrer, as ours do.
     */
    public boolean isForeign(HttpHeaders headers) {
        var fetchSite = headers.getHeaderString("Sec-Fetch-Site");
        if (fetchSite != null) {
            return FOREIGN_SITES.contains(fetchSite);
        }
        var origin = headers.getHeaderString("Origin");
        return origin != null && !origin.equals("null") && !isOurs(origin, headers.getHeaderString("Host"));
    }

    private boolean isOurs(String origin, String host) {
        return origin.equals(origin(site.publicUrl()))
                || origin.equals("http://" + host)
                || origin.equals("https://" + host);
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
