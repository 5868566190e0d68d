package io.vestibule.pages.callback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.vestibule.access.Evidence;

/** What the captive portal API (RFC 8908) tells a phone, member by member. */
final class CaptiveAnswer {

    static final String MEDIA_TYPE = "application/captive+json";

    private CaptiveAnswer() {}

    /**
     * The answer.
     *
     * @param evidence that the asking phone is online; empty when there is none, and then it is captive
     * @param portal where its guest logs in, or sees how long it lasts
     * @param venue a page about the house
     */
    static Map<String, Object> of(Optional<Evidence> evidence, URI portal, Optional<URI> venue, Instant now) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("captive", evidence.isEmpty());
        // phones take addresses with TLS only
        if ("https".equals(portal.getScheme())) {
            answer.put("user-portal-url", portal.toString());
        }
        venue.ifPresent(url -> answer.put("venue-info-url", url.toString()));
        evidence.ifPresent(known -> {
            // another registration is another account; a running session does not become longer by it
            answer.put("can-extend-session", false);
            known.ends()
                    .ifPresent(end -> answer.put(
                            "seconds-remaining",
                            Math.max(0, Duration.between(now, end).toSeconds())));
        });
        return answer;
    }
}
