package io.vestibule.pages.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.smallrye.common.annotation.Blocking;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An identity provider of the tests: whoever comes is whom {@link #claims} says, and every rule of the flow is held. */
@Path("/testing/oidc")
@Singleton
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class TestProvider {

    /** What is remembered of a code that was given out. */
    private record Given(Map<String, String> asked) {}

    private final Map<String, Given> codes = new ConcurrentHashMap<>();
    private final RsaJsonWebKey published = fresh();
    private RsaJsonWebKey key = published;

    /** Whoever signs in next. */
    Map<String, Object> claims = Map.of();

    String issuer = "";
    boolean down;
    boolean denies;

    /** Signs with a key of its own under the name of the right one. */
    void forge() {
        key = fresh();
    }

    void reset() {
        key = published;
        claims = Map.of();
        down = false;
        denies = false;
        codes.clear();
    }

    @GET
    @Path("/.well-known/openid-configuration")
    public Response discovery() {
        return down
                ? Response.status(503).build()
                : Response.ok(Map.of(
                                "issuer", issuer,
                                "authorization_endpoint", issuer + "/authorize",
                                "token_endpoint", issuer + "/token",
                                "jwks_uri", issuer + "/keys",
                                "token_endpoint_auth_methods_supported", List.of("client_secret_basic")))
                        .build();
    }

    @GET
    @Path("/keys")
    public Map<String, Object> keys() {
        return Map.of("keys", List.of(published.toParams(OutputControlLevel.PUBLIC_ONLY)));
    }

    @GET
    @Path("/authorize")
    public Response authorize(
            @QueryParam("response_type") String type,
            @QueryParam("client_id") String client,
            @QueryParam("redirect_uri") String back,
            @QueryParam("scope") String scope,
            @QueryParam("state") String state,
            @QueryParam("nonce") String nonce,
            @QueryParam("code_challenge") String challenge,
            @QueryParam("code_challenge_method") String method) {
        if (!"code".equals(type)
                || !"vestibule".equals(client)
                || !"S256".equals(method)
                || !scope.contains("openid")) {
            return Response.status(400).build();
        }
        var to = UriBuilder.fromUri(back).queryParam("state", state);
        if (denies) {
            return Response.seeOther(to.queryParam("error", "access_denied").build())
                    .build();
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, new Given(Map.of("back", back, "nonce", nonce, "challenge", challenge)));
        return Response.seeOther(to.queryParam("code", code).build()).build();
    }

    @POST
    @Path("/token")
    public Response token(
            @FormParam("grant_type") String grant,
            @FormParam("code") String code,
            @FormParam("redirect_uri") String back,
            @FormParam("code_verifier") String verifier,
            @HeaderParam("Authorization") String basic)
            throws JoseException {
        var given = codes.remove(code == null ? "" : code);
        if (down) {
            return Response.status(503).build();
        }
        var right = given != null
                && "authorization_code".equals(grant)
                && given.asked().get("back").equals(back)
                && given.asked().get("challenge").equals(Proofs.challenge(verifier))
                && Proofs.basic("vestibule", "a secret: with signs & more").equals(basic);
        return right
                ? Response.ok(Map.of(
                                "token_type",
                                "Bearer",
                                "id_token",
                                token(given.asked().get("nonce"))))
                        .build()
                : Response.status(400).entity(Map.of("error", "invalid_grant")).build();
    }

    /** What it sends when somebody signs out there. */
    String logoutToken(String subject) throws JoseException {
        return signed(Map.of(
                "sub", subject,
                "jti", UUID.randomUUID().toString(),
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
    }

    private String token(String nonce) throws JoseException {
        var all = new HashMap<String, Object>();
        all.put("nonce", nonce);
        all.putAll(claims);
        return signed(all);
    }

    /** @param more claims, beside those of every token, or in place of them */
    String signed(Map<String, Object> more) throws JoseException {
        var all = new HashMap<String, Object>();
        all.put("aud", "vestibule");
        all.put("iss", issuer);
        all.putAll(more);
        var body = new JwtClaims();
        body.setExpirationTimeMinutesInTheFuture(5);
        body.setIssuedAtToNow();
        all.forEach(body::setClaim);
        var token = new JsonWebSignature();
        token.setPayload(body.toJson());
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue("RS256");
        return token.getCompactSerialization();
    }

    private static RsaJsonWebKey fresh() {
        try {
            var made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId("the key");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
