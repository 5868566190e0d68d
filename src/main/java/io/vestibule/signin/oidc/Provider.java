package io.vestibule.signin.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

import jakarta.inject.Singleton;

import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

import io.vestibule.net.HttpCaller;
import io.vestibule.net.Trust;

/** What the identity provider says of itself, and its keys. Both are asked for when needed and kept for a while. */
@Singleton
class Provider {

    private static final Duration KEPT = Duration.ofHours(1);
    /** Unknown keys are looked for once in so long, whatever tokens people bring. */
    private static final Duration KEYS_AT_MOST_EVERY = Duration.ofSeconds(30);

    private static final int OK = 200;
    private static final int LARGEST = 1 << 20;
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    /**
     * Where the provider is spoken to.
     *
     * @param takesSecretInForm whether it wants the client's secret in the form instead of the header
     */
    record Endpoints(URI authorization, URI token, URI keys, boolean takesSecretInForm) {}

    private final OidcConfig config;
    private final Clock clock;
    private HttpCaller http;
    private Endpoints endpoints;
    private Instant endpointsUntil = Instant.MIN;
    private List<JsonWebKey> keys = List.of();
    private Instant keysAt = Instant.MIN;

    Provider(OidcConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    synchronized Endpoints endpoints() throws OidcFault {
        if (endpoints == null || !clock.instant().isBefore(endpointsUntil)) {
            endpoints = discovered();
            endpointsUntil = clock.instant().plus(KEPT);
        }
        return endpoints;
    }

    /** The keys that sign tokens. @param known whether those kept will do; else they are fetched again, now and then */
    synchronized List<JsonWebKey> keys(boolean known) throws OidcFault {
        var now = clock.instant();
        var old = keysAt.isBefore(now.minus(known ? KEPT : KEYS_AT_MOST_EVERY));
        if (keys.isEmpty() || old) {
            keys = fetchedKeys();
            keysAt = now;
        }
        return keys;
    }

    /** Sends a request and gives the JSON object of its answer. */
    Map<String, Object> ask(HttpRequest.Builder request, String what) throws OidcFault {
        var answer = send(request.header("Accept", "application/json"), what);
        try {
            return JsonUtil.parseJson(answer);
        } catch (JoseException e) {
            throw new OidcFault(what + " is no JSON object", e);
        }
    }

    private Endpoints discovered() throws OidcFault {
        var issuer = issuer();
        var found = ask(HttpRequest.newBuilder(URI.create(issuer.replaceAll("/+$", "") + WELL_KNOWN)), "the discovery");
        if (!issuer.equals(found.get("issuer"))) {
            throw new OidcFault("the provider calls itself " + found.get("issuer") + ", not " + issuer
                    + ". Set vestibule.signin.oidc.issuer to that if it is right");
        }
        var ways = found.get("token_endpoint_auth_methods_supported");
        var inForm = ways instanceof List<?> list
                && list.contains("client_secret_post")
                && !list.contains("client_secret_basic");
        return new Endpoints(
                address(found, "authorization_endpoint"),
                address(found, "token_endpoint"),
                address(found, "jwks_uri"),
                inForm);
    }

    String issuer() {
        return config.issuer().orElseThrow().toString();
    }

    private List<JsonWebKey> fetchedKeys() throws OidcFault {
        try {
            return new JsonWebKeySet(send(HttpRequest.newBuilder(endpoints().keys()), "the key set")).getJsonWebKeys();
        } catch (JoseException e) {
            throw new OidcFault("the key set cannot be read", e);
        }
    }

    private static URI address(Map<String, Object> found, String name) throws OidcFault {
        try {
            return URI.create(String.valueOf(found.get(name)));
        } catch (IllegalArgumentException e) {
            throw new OidcFault("the discovery's " + name + " is no address", e);
        }
    }

    private String send(HttpRequest.Builder request, String what) throws OidcFault {
        try {
            var answer = http().ask(request.build());
            if (answer.statusCode() != OK || answer.body().length() > LARGEST) {
                throw new OidcFault("asked for " + what + ", the provider answers with " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException | IllegalArgumentException e) {
            throw new OidcFault("asked for " + what + ", the provider cannot be reached", e);
        }
    }

    private HttpCaller http() {
        if (http == null) {
            http = new HttpCaller(
                    config.timeout(), config.timeout(), config.trust().map(Provider::trust));
        }
        return http;
    }

    private static SSLContext trust(Path pem) {
        try {
            return Trust.of(pem);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("vestibule.signin.oidc.trust: " + pem + " cannot be read", e);
        }
    }
}
