package io.vestibule.signin.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.net.Site;
import io.vestibule.secret.Hash;
import io.vestibule.secret.Keeper;
import io.vestibule.signin.Account.Source;
import io.vestibule.signin.Browser;
import io.vestibule.signin.Checked;
import io.vestibule.signin.DirectoryAccounts;
import io.vestibule.signin.Refusal;
import io.vestibule.signin.SignIn;
import io.vestibule.signin.SignIn.Result;

/** Leads a browser to the identity provider, and signs in whom the provider sends back. */
@Singleton
public class OidcSignIn {

    /** How long somebody may take at the provider. */
    public static final Duration AT_MOST = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(OidcSignIn.class);
    private static final String BACK = "/signin/oidc/back";

    private final OidcConfig config;
    private final Provider provider;
    private final IdTokens tokens;
    private final DirectoryAccounts remembered;
    private final SignIn signIn;
    private final Keeper keeper;
    private final Site site;
    private final Clock clock;

    OidcSignIn(
            OidcConfig config,
            Provider provider,
            IdTokens tokens,
            DirectoryAccounts remembered,
            SignIn signIn,
            Keeper keeper,
            Site site,
            Clock clock) {
        this.config = config;
        this.provider = provider;
        this.tokens = tokens;
        this.remembered = remembered;
        this.signIn = signIn;
        this.keeper = keeper;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Where the browser goes.
     *
     * @param cookie what it has to carry until it comes back
     */
    public record Departure(URI address, String cookie) {}

    /**
     * How a trip ended.
     *
     * @param next where to go afterwards
     */
    public record Arrival(Result result, String next) {}

    /** The words on the button; empty without a provider. */
    public Optional<String> button() {
        return config.issuer().map(issuer -> config.button());
    }

    /** What is wrong with the settings, each with its key and cure. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (config.issuer().isEmpty()) {
            return problems;
        }
        var key = "vestibule.signin.oidc.";
        if (config.clientId().isEmpty()) {
            problems.add(key + "client-id is not set. Set it to the name by which the provider knows Vestibule.");
        }
        if (!config.scopes().contains("openid")) {
            problems.add(key + "scopes must have openid among them.");
        }
        if (config.roles().isEmpty() && config.otherwise().isEmpty()) {
            problems.add(key + "roles is not set, so nobody would have access. Set " + key
                    + "roles.sponsor to the groups whose members vouch for guests.");
        }
        return problems;
    }

    /** Begins a trip; empty when the provider cannot be asked the way. */
    public Optional<Departure> depart(String next) {
        var trip = Trip.begin(clock.instant().plus(AT_MOST), next);
        try {
            var fields = new LinkedHashMap<String, String>();
            fields.put("response_type", "code");
            fields.put("client_id", config.clientId().orElseThrow());
            fields.put("redirect_uri", back());
            fields.put("scope", String.join(" ", config.scopes()));
            fields.put("state", trip.state());
            fields.put("nonce", trip.nonce());
            fields.put("code_challenge", trip.challenge());
            fields.put("code_challenge_method", "S256");
            var to = provider.endpoints().authorization().toString();
            var address = URI.create(to + (to.contains("?") ? "&" : "?") + form(fields));
            return Optional.of(new Departure(address, trip.sealed(keeper)));
        } catch (OidcFault e) {
            tell(e);
            return Optional.empty();
        }
    }

    /**
     * Takes a browser back.
     *
     * @param cookie what it carried
     * @param code null when the provider did not let the person through
     */
    public Arrival arrive(Optional<String> cookie, String state, String code, Browser browser) {
        var trip = cookie.flatMap(value -> Trip.open(keeper, value, clock.instant()))
                .filter(known -> state != null && Hash.same(known.state(), state));
        if (trip.isEmpty() || code == null) {
            signIn.notVouched(
                    browser, "OpenID Connect: " + (trip.isEmpty() ? "no trip of this browser" : "turned away"));
            return new Arrival(new Result.Wrong(), trip.map(Trip::next).orElse(""));
        }
        return new Arrival(
                signIn.vouched(checked(trip.get(), code), browser, "OpenID Connect"),
                trip.get().next());
    }

    /** Ends the browser sessions of whom the provider says to have signed out; whether the token holds. */
    public boolean signOut(String token) {
        try {
            remembered.signedOut(tokens.signedOut(token));
            return true;
        } catch (OidcFault e) {
            tell(e);
            return false;
        }
    }

    private Checked checked(Trip trip, String code) {
        String token;
        try {
            var answer = provider.ask(trade(trip, code), "a token");
            if (!(answer.get("id_token") instanceof String given)) {
                throw new OidcFault("the provider gives no ID token");
            }
            token = given;
        } catch (OidcFault e) {
            return refused(e, Refusal.UNREACHABLE);
        }
        try {
            return remembered.admit(tokens.person(token, trip.nonce()), Source.OIDC);
        } catch (OidcFault e) {
            return refused(e, Refusal.NOT_PROVED);
        }
    }

    private static Checked refused(OidcFault fault, Refusal why) {
        tell(fault);
        return new Checked.Refused(why, "unknown");
    }

    private HttpRequest.Builder trade(Trip trip, String code) throws OidcFault {
        var endpoints = provider.endpoints();
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", back());
        fields.put("code_verifier", trip.verifier().reveal());
        var id = config.clientId().orElseThrow();
        var request =
                HttpRequest.newBuilder(endpoints.token()).header("Content-Type", "application/x-www-form-urlencoded");
        if (config.clientSecret().isEmpty() || endpoints.takesSecretInForm()) {
            fields.put("client_id", id);
            config.clientSecret().ifPresent(secret -> fields.put("client_secret", secret.reveal()));
        } else {
            var both = encode(id) + ":" + encode(config.clientSecret().get().reveal());
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    }

    private String back() {
        return site.at(BACK).toString();
    }

    private static void tell(OidcFault fault) {
        LOG.errorf("OpenID Connect: %s", fault.getMessage());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
