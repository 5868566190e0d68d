package io.vestibule.pages.guest;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.controller.Account;
import io.vestibule.controller.Controllers;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginForm;
import io.vestibule.secret.Secret;
import io.vestibule.testing.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** A hundred thousand addresses of the kind that anybody can type or send to a guest, the same ones in each run. */
@QuarkusTest
class RedirectFuzzTest {

    private static final long SEED = 20_261_122;
    private static final int READ = 98_000;
    private static final int SHOWN = 2_000;
    private static final Set<String> NETWORKS = Set.of("Visitors");

    @Inject
    Controllers controllers;

    @TestHTTPResource("/")
    URI here;

    private Set<String> origins;
    private HostileRedirects redirects;

    /** Each stranger among the addresses is worth a line, and here most are. */
    @BeforeEach
    void silence() {
        Stream.of(Controllers.class, PortalResource.class)
                .forEach(type -> Logger.getLogger(type.getName()).setLevel(Level.OFF));
    }

    @AfterEach
    void speakAgain() {
        Stream.of(Controllers.class, PortalResource.class)
                .forEach(type -> Logger.getLogger(type.getName()).setLevel(null));
    }

    @BeforeEach
    void knowTheOrigins() {
        origins = controllers.all().stream()
                .flatMap(controller -> controller.settings().loginOrigins().stream())
                .map(URI::toString)
                .collect(Collectors.toSet());
        redirects = new HostileRedirects(SEED, origins.iterator().next().replaceFirst("https?://", ""));
    }

    @Test
    @DisplayName("conformance 1, 2: whatever a redirect says, the browser is sent to configured origins only")
    void noQueryLeadsToAStranger() {
        var forms = 0;
        for (var i = 0; i < READ; i++) {
            var query = redirects.next();
            var form = form(query);
            assertThat(form.filter(found -> !origins.contains(found.origin())))
                    .as(query)
                    .isEmpty();
            forms += form.isPresent() ? 1 : 0;
        }
        assertThat(forms).as("redirects good enough for a form").isGreaterThan(100);
    }

    private Optional<LoginForm> form(String query) {
        var redirect = controllers.read(query, NETWORKS);
        var account =
                new Account("g12345678", Secret.of("secret"), Duration.ofHours(1), here.resolve("/g/visitors/online"));
        return redirect.controller()
                .flatMap(way -> controllers.grant(way, account))
                .filter(Grant.Browser.class::isInstance)
                .map(grant -> ((Grant.Browser) grant).form());
    }

    @Test
    @DisplayName("conformance 1, 25, 26: no query breaks the page, leads away, or comes out unescaped")
    void noQueryBreaksThePage() {
        for (var i = 0; i < SHOWN; i++) {
            var query = redirects.next().replaceAll("[\\s\u0000]", "%20");
            var answer = RawHttp.send("GET /g/visitors?" + query + " HTTP/1.1", "");
            assertThat(answer.status()).as(query).isLessThan(500);
            assertThat(answer.body()).as(query).doesNotContain("<zz").doesNotContain("evil.example/login.html\"");
            assertThat(answer.headers().getOrDefault("location", "/g/"))
                    .as(query)
                    .matches("(http://localhost)?/g/.*");
            assertThat(answer.headers()).as(query).doesNotContainValue("zz=1").doesNotContainKey("set-cookie");
        }
    }
}
