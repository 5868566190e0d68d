package io.vestibule.delivery;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.net.Site;
import io.vestibule.secret.Secret;
import io.vestibule.theme.Messages;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class WordingTest {

    private static final Secret PASSWORD = Secret.of("7hk4mq2n");

    @Inject
    Messages messages;

    @Inject
    Spelling spelling;

    private String text(String publicUrl, Optional<TextTemplate> own, String locale) {
        var wording = new Wording(messages, spelling, site(publicUrl));
        return wording.password(own, Optional.empty(), locale, "Visitors", PASSWORD, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "xx"})
    @DisplayName("conformance 14: the password stands first, and the last line binds it to the portal's host")
    void thePasswordStandsFirstAndIsBound(String locale) {
        var text = text("https://portal.example.org:8443", Optional.empty(), locale);
        assertThat(text).startsWith("7hk4mq2n ").endsWith("\n\n@portal.example.org #7hk4mq2n");
        assertThat(text.replaceFirst("(?s)\n\n@portal.example.org #7hk4mq2n$", ""))
                .doesNotContain("@")
                .doesNotContain("\n");
    }

    @Test
    @DisplayName("conformance 14: an operator's own words are bound to the portal's host, too")
    void ownWordsAreBoundToo() {
        var own = new TextTemplate("Welcome, ${guest_password}");
        assertThat(text("https://portal.example.org", Optional.of(own), "en"))
                .isEqualTo("Welcome, 7hk4mq2n\n\n@portal.example.org #7hk4mq2n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://portal.example.org", "https://192.0.2.7", "https://[2001:db8::7]:8443"})
    @DisplayName("sms conformance 27: the line that binds it is left out without an https host name")
    void withoutAnHttpsNameThereIsNothingToBindItTo(String url) {
        assertThat(text(url, Optional.empty(), "en")).doesNotContain("@");
    }

    private static Site site(String publicUrl) {
        return (Site) Proxy.newProxyInstance(
                Site.class.getClassLoader(), new Class<?>[] {Site.class}, (proxy, method, args) -> {
                    assertThat(method.getName()).isEqualTo("publicUrl");
                    return URI.create(publicUrl);
                });
    }
}
