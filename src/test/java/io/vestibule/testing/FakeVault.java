package io.vestibule.testing;

import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

/** A Vault with one secret at {@code vestibule}, for whoever signs in as its AppRole. */
public class FakeVault implements QuarkusTestResourceLifecycleManager {

    /** The setting that it holds, and its value. */
    public static final String KEY = "vestibule.sms.providers.plivo.auth-token";

    public static final String VALUE = "lab-plivo-token";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        server.stubFor(
                post("/v1/auth/approle/login")
                        .withRequestBody(equalToJson("{\"role_id\":\"the-role\",\"secret_id\":\"the-secret\"}"))
                        .willReturn(
                                okJson(
                                        """
                                {"auth":{"client_token":"the-token","accessor":"a","policies":["p"],"token_policies":["p"],
                                 "metadata":{},"lease_duration":3600,"renewable":true,"entity_id":"e",
                                 "token_type":"service","orphan":true}}""")));
        server.stubFor(get("/v1/kv/data/vestibule")
                .withHeader("X-Vault-Token", equalTo("the-token"))
                .willReturn(okJson(
                        """
                                {"data":{"data":{"%s":"%s"},"metadata":{"created_time":"2026-01-01T00:00:00Z",
                                 "deletion_time":"","destroyed":false,"version":1}}}"""
                                .formatted(KEY, VALUE))));
        return Map.of(
                "vestibule.vault.url", server.baseUrl(),
                "vestibule.vault.mount", "kv",
                "vestibule.vault.path", "vestibule",
                "vestibule.vault.role-id", "the-role",
                "vestibule.vault.secret-id", "the-secret");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
