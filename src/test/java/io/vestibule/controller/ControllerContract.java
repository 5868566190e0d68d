package io.vestibule.controller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.net.MacAddress;
import io.vestibule.net.Ssid;
import io.vestibule.secret.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** What every kind of controller must do with its redirect, whoever wrote it. */
public abstract class ControllerContract {

    protected static final Path FIXTURES = Path.of("src/test/resources/controller");
    protected static final String PASSWORD = "Pa55word";
    private static final Set<String> SSIDS = Set.of("Visitors");

    protected abstract ControllerCase example();

    /** The settings interface of the kind; null when it has none. */
    protected abstract Class<?> settings();

    /** The kind, made of its settings. */
    protected abstract ControllerKind kind(SmallRyeConfig config);

    protected ControllerKind kind() {
        return kind(config(example().settings()));
    }

    protected SmallRyeConfig config(Map<String, String> extra) {
        var values = new HashMap<String, String>();
        values.put("kind", example().kind());
        values.put("login-origins", example().origins());
        values.put("ssids", "Visitors");
        values.putAll(extra);
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(ControllerConfig.class);
        if (settings() != null) {
            builder.withMapping(settings());
        }
        values.forEach((key, value) -> builder.withDefaultValue(
                key.startsWith("vestibule.") ? key : "vestibule.controllers.lobby." + key, value));
        builder.withValidateUnknown(false);
        return builder.build();
    }

    protected Controllers controllers() {
        return controllers(example().settings());
    }

    protected Controllers controllers(Map<String, String> extra) {
        var config = config(extra);
        return new Controllers(config.getConfigMapping(ControllerConfig.class), List.of(kind(config)));
    }

    protected Redirect read(String query) {
        return controllers().read(query, SSIDS);
    }

    protected static String fixture(String name) {
        try {
            return Files.readString(FIXTURES.resolve(name), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected String redirect() {
        return fixture(example().fixture());
    }

    protected static Account account() {
        return new Account(
                "g2345678",
                Secret.of(PASSWORD),
                Duration.ofMinutes(90),
                URI.create("https://portal.example.org/g/visitors/online?r=token"));
    }

    protected Grant grant() {
        return controllers()
                .grant(read(redirect()).controller().orElseThrow(), account())
                .orElseThrow();
    }

    protected LoginForm form() {
        return ((Grant.Browser) grant()).form();
    }

    @Test
    void itsSettingsAreGood() {
        assertThat(controllers().problems()).isEmpty();
    }

    @Test
    @DisplayName("conformance 1: its redirect is read, raw as it comes")
    void readsItsRedirect() {
        var redirect = read(redirect());
        assertThat(redirect.controller()).get().asString().startsWith("lobby");
        assertThat(redirect.suspicious()).isFalse();
        assertThat(redirect.endpoint()).contains(new MacAddress("02:00:5e:10:00:01"));
        assertThat(redirect.accessPoint()).isEqualTo(MacAddress.parse(example().accessPoint()));
        assertThat(redirect.ssid()).isEqualTo(Ssid.parse(example().ssid()));
        assertThat(redirect.status()).isEqualTo(LoginStatus.NONE);
    }

    @Test
    @DisplayName("conformance 1: missing parameters never break it")
    void missingParametersNeverBreakIt() {
        var parts = redirect().split("&");
        for (var left : parts) {
            var without = Arrays.stream(parts).filter(part -> part != left).collect(Collectors.joining("&"));
            var found = read(without);
            found.controller().ifPresent(way -> assertThat(controllers().grant(way, account()))
                    .isNotNull());
            assertThat(read(left)).isNotNull();
            assertThat(read(left.replaceAll("=.*", "="))).isNotNull();
        }
    }

    @Test
    @DisplayName("conformance 2: no address but a configured one is trusted")
    void trustsNoForeignAddress() {
        for (var query : example().hostile()) {
            var redirect = read(query);
            assertThat(redirect.controller()).as(query).isEmpty();
            assertThat(redirect.suspicious()).as(query).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&&", "=", "a=b", "%", "%zz=%", "redirect=&&", "client_mac=%00%ff", "id=&ap="})
    void nonsenseIsNobodys(String query) {
        assertThat(read(query).suspicious()).isFalse();
        assertThat(read(query).status()).isEqualTo(LoginStatus.NONE);
    }

    @Test
    void takesNoRedirectOfAnotherVendorForItsOwn() throws IOException {
        try (var files = Files.list(FIXTURES)) {
            var others = files.filter(file -> file.toString().endsWith(".txt"))
                    .map(file -> file.getFileName().toString())
                    .filter(name ->
                            !name.split("-")[0].equals(example().fixture().split("-")[0]))
                    .toList();
            assertThat(others).hasSizeGreaterThan(4);
            var kind = kind();
            for (var other : others) {
                assertThat(kind.recognises(Controllers.parse(kind, fixture(other))))
                        .as(other)
                        .isFalse();
            }
        }
    }

    @Test
    void letsOnAsItSays() {
        assertThat(grant()).isInstanceOf(example().grant());
        if (grant() instanceof Grant.Browser browser) {
            assertThat(example().origins().split(",")).contains(browser.form().origin());
            assertThat(browser.form().toString()).doesNotContain(PASSWORD);
            assertThat(browser.form().action().getRawUserInfo()).isNull();
        }
    }

    @Test
    @DisplayName("conformance 25: where the guest wanted to go leads nowhere")
    void whereTheGuestWantedToGoLeadsNowhere() {
        var probe = "captive.apple.com/hotspot-detect.html";
        for (var query : List.of(redirect(), redirect().replace("neverssl.example", probe))) {
            var way = read(query).controller().orElseThrow();
            assertThat(way).doesNotContain("neverssl").doesNotContain("apple");
            controllers().grant(way, account()).ifPresent(grant -> assertThat(fields(grant))
                    .noneMatch(value -> value.contains("neverssl") || value.contains("apple")));
        }
    }

    private static Collection<String> fields(Grant grant) {
        return grant instanceof Grant.Browser browser ? browser.form().fields().values() : List.of();
    }

    @Test
    void whatTravelsHoldsNoPasswordAndComesBackTheSame() {
        var way = read(redirect()).controller().orElseThrow();
        assertThat(way).doesNotContain(PASSWORD).hasSizeLessThanOrEqualTo(Way.LONGEST);
        assertThat(Way.parse(way).orElseThrow().word()).isEqualTo(way);
    }

    @Test
    void knowsNoForgottenController() {
        var way = read(redirect()).controller().orElseThrow();
        assertThat(controllers().grant(way.replace("lobby", "gone"), account())).isEmpty();
        assertThat(controllers().grant(way.replace("lobby", "lobby.9"), account()))
                .isEmpty();
    }

    @Test
    void logsOutAtItsOwnAddressOnly() {
        var way = read(redirect()).controller().orElseThrow();
        controllers()
                .logout(way)
                .ifPresent(form -> assertThat(example().origins().split(",")).contains(form.origin()));
    }
}
