package io.vestibule.lab.sms.sinch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Gives tokens for the project's access key, as auth.sinch.com does. */
@Singleton
@Path("/lab/sms/sinch/oauth2/token")
public class SinchTokens {

    private static final Duration LIFE = Duration.ofHours(1);

    private final SinchLabConfig config;
    private final Clock clock;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    SinchTokens(SinchLabConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> give(
            @HeaderParam("Authorization") String authorization, @FormParam("grant_type") String grant) {
        var both = (config.keyId() + ":" + config.keySecret()).getBytes(StandardCharsets.UTF_8);
        if (!("Basic " + Base64.getEncoder().encodeToString(both)).equals(authorization)) {
            throw new SinchRefusal();
        }
        if (!"client_credentials".equals(grant)) {
            throw new SinchRefusal(400, "invalid_request", "grant_type must be client_credentials");
        }
        var token = UUID.randomUUID().toString();
        ends.put(token, clock.instant().plus(LIFE));
        return Map.of("access_token", token, "expires_in", LIFE.toSeconds(), "scope", "", "token_type", "bearer");
    }

    boolean isGood(String token) {
        return ends.getOrDefault(token, Instant.MIN).isAfter(clock.instant());
    }
}
