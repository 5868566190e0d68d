package io.vestibule.ise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A server that gives captured answers, and our client pointed at it. */
class IseServer implements AutoCloseable {

    static final String ERS = "/ers/config";
    static final String PORTAL = "0c1d2e3f-1111-2222-3333-444455556666";

    final WireMockServer http;
    private final Map<String, String> settings = new HashMap<>();

    IseServer(WireMockConfiguration configuration) {
        http = new WireMockServer(configuration);
        http.start();
        settings.putAll(Map.of(
                "vestibule.ise.url", "http://127.0.0.1:" + (http.isHttpEnabled() ? http.port() : 1),
                "vestibule.ise.sponsor.username", "svc-portal",
                "vestibule.ise.sponsor.password", "sponsor's secret",
                "vestibule.ise.admin.username", "ers-admin",
                "vestibule.ise.admin.password", "admin's secret",
                "vestibule.ise.sponsor-portal", PORTAL,
                "vestibule.ise.locations.\"San Jose\"", "America/Los_Angeles",
                "vestibule.ise.locations.London", "Europe/London",
                "vestibule.ise.read-timeout", "2s"));
    }

    IseServer() {
        this(WireMockConfiguration.options().dynamicPort().jettyAcceptors(1));
    }

    IseServer with(String key, String value) {
        settings.put("vestibule.ise." + key, value);
        return this;
    }

    IseConfig config() {
        return config(settings);
    }

    static IseConfig config(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(IseConfig.class);
        settings.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(IseConfig.class);
    }

    GuestAccounts accounts() {
        return accounts(Clock.systemUTC());
    }

    GuestAccounts accounts(Clock clock) {
        return accounts(config(), clock);
    }

    private static GuestAccounts accounts(IseConfig config, Clock clock) {
        var clients = new ErsClients(config, clock);
        return new GuestAccounts(clients, new IseDirectory(clients, config, clock), new IseSettings(config));
    }

    /** With these settings in place of the usual ones, which stay as they are. */
    GuestAccounts accounts(Map<String, String> others) {
        var all = new HashMap<>(settings);
        all.putAll(others);
        return accounts(config(all), Clock.systemUTC());
    }

    IseDirectory directory(Clock clock) {
        var config = config();
        return new IseDirectory(new ErsClients(config, clock), config, clock);
    }

    NetworkSessions sessions() {
        return new NetworkSessions(config(), Clock.systemUTC());
    }

    Endpoints endpoints() {
        return new Endpoints(new ErsClients(config(), Clock.systemUTC()), Clock.systemUTC());
    }

    static ResponseDefinitionBuilder captured(int status, String file) {
        var type = file.endsWith(".html")
                ? "text/html;charset=utf-8"
                : file.endsWith(".xml") ? "application/xml;charset=utf-8" : "application/json;charset=utf-8";
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", type)
                .withBody(text(file));
    }

    static String text(String file) {
        try (var stream = IseServer.class.getResourceAsStream("/ise/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.stop();
    }
}
