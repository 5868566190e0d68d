package io.vestibule.secret;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.vault.runtime.VaultConfigHolder;
import io.quarkus.vault.runtime.VaultKvManager;
import io.quarkus.vault.runtime.client.VaultClientProducer;
import io.quarkus.vault.runtime.config.VaultRuntimeConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** That our settings of a Vault lead to the requests that it wants, for each way to sign in and each engine. */
class VaultSettingsTest {

    private static final String KEY = "vestibule.sms.providers.twilio.auth-token";
    private static final String VALUE = "s3cret";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aTokenAndTheSecondVersionOfTheEngine() {
        holds(2, "secret");
        assertThat(read(Map.of("token", "the-token"))).containsEntry(KEY, VALUE);
    }

    @Test
    void aTokenAndTheFirstVersionOfTheEngine() {
        holds(1, "kv");
        assertThat(read(Map.of("token", "the-token", "version", "1", "mount", "kv")))
                .containsEntry(KEY, VALUE);
    }

    @Test
    void aNamespace() {
        holds(2, "secret");
        assertThat(read(Map.of("token", "the-token", "namespace", "guests"))).containsEntry(KEY, VALUE);
        server.verify(getRequestedFor(urlEqualTo("/v1/secret/data/vestibule"))
                .withHeader("X-Vault-Namespace", equalTo("guests")));
    }

    @Test
    void anAppRole() {
        lets(post("/v1/auth/approle/login")
                .withRequestBody(equalToJson("{\"role_id\":\"the-role\",\"secret_id\":\"the-secret\"}")));
        holds(2, "secret");
        assertThat(read(Map.of("role-id", "the-role", "secret-id", "the-secret")))
                .containsEntry(KEY, VALUE);
    }

    @Test
    void theAccountOfAPod(@TempDir Path folder) throws IOException {
        lets(post("/v1/auth/kubernetes/login")
                .withRequestBody(equalToJson("{\"role\":\"the-role\",\"jwt\":\"of-the-pod\"}")));
        holds(1, "secret");
        var token = Files.writeString(folder.resolve("token"), "of-the-pod");
        var more = Map.of("quarkus.vault.authentication.kubernetes.jwt-token-path", token.toString());
        assertThat(read(Map.of("kubernetes-role", "the-role", "version", "1"), more))
                .containsEntry(KEY, VALUE);
    }

    @Test
    void eachWrongSettingIsNamedWithItsCure() {
        assertThat(problems(Map.of())).isEmpty();
        assertThat(problems(Map.of("url", "http://vault", "path", "vestibule", "token", "t")))
                .isEmpty();
        assertThat(problems(Map.of("url", "http://vault", "path", "vestibule")))
                .singleElement()
                .asString()
                .contains("set exactly one");
        assertThat(problems(Map.of("url", "http://vault", "token", "t")))
                .singleElement()
                .asString()
                .contains("vestibule.vault.path is not set");
        assertThat(problems(Map.of("url", "http://vault", "path", "vestibule", "role-id", "r")))
                .singleElement()
                .asString()
                .contains("belong together");
        assertThat(problems(Map.of("url", "http://vault", "path", "vestibule", "token", "file:pom.xml")))
                .singleElement()
                .asString()
                .contains("vestibule.vault.token cannot be in a file");
    }

    private static List<String> problems(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        settings.forEach((name, value) -> all.put("vestibule.vault." + name, value));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VaultConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new Vault(config.getConfigMapping(VaultConfig.class), config).problems();
    }

    private void holds(int version, String mount) {
        var data = "{\"%s\":\"%s\"}".formatted(KEY, VALUE);
        var path = version == 1 ? "/v1/" + mount + "/vestibule" : "/v1/" + mount + "/data/vestibule";
        var body = version == 1
                ? "{\"data\":" + data + ",\"lease_duration\":2764800,\"renewable\":false}"
                : "{\"data\":{\"data\":" + data + ",\"metadata\":{\"created_time\":\"2026-01-01T00:00:00Z\","
                        + "\"deletion_time\":\"\",\"destroyed\":false,\"version\":1}}}";
        server.stubFor(
                get(path).withHeader("X-Vault-Token", equalTo("the-token")).willReturn(okJson(body)));
    }

    private void lets(MappingBuilder login) {
        server.stubFor(
                login.willReturn(
                        okJson(
                                """
                {"auth":{"client_token":"the-token","accessor":"a","policies":["p"],"token_policies":["p"],
                 "metadata":{},"lease_duration":3600,"renewable":true,"entity_id":"e","token_type":"service",
                 "orphan":true}}""")));
    }

    private Map<String, String> read(Map<String, String> settings) {
        return read(settings, Map.of());
    }

    private Map<String, String> read(Map<String, String> settings, Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put("vestibule.vault.url", server.baseUrl());
        settings.forEach((name, value) -> all.put("vestibule.vault." + name, value));
        var holder =
                new VaultConfigHolder().setVaultRuntimeConfig(config(all).getConfigMapping(VaultRuntimeConfig.class));
        var client = new VaultClientProducer().privateVaultClient(holder, true);
        return VaultKvManager.privateClientManager(client, holder)
                .readSecret("vestibule")
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    /** As in the application, of whose own settings those of the extension are made. */
    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(VaultRuntimeConfig.class)
                .withMappingIgnore("quarkus.**")
                .withSources(ours(), new PropertiesConfigSource(settings, "test", 500))
                .build();
    }

    private static PropertiesConfigSource ours() {
        try {
            URL file =
                    Path.of("src/main/resources/application.properties").toUri().toURL();
            var vault = new HashMap<String, String>();
            new PropertiesConfigSource(file, 100).getProperties().forEach((name, value) -> {
                if (name.startsWith("quarkus.vault.")) {
                    vault.put(name, value);
                }
            });
            return new PropertiesConfigSource(vault, "application", 100);
        } catch (IOException e) {
            throw new IllegalStateException("the file is there", e);
        }
    }
}
