package io.vestibule.ise;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientOptions;

import io.vestibule.secret.Secret;

/** Opens the way to ISE for one set of credentials. */
final class ErsConnection {

    /** Shorter than any server's or firewall's, so that no change is written to a connection that is gone already. */
    private static final int KEEP_IDLE_SECONDS = 10;

    private static final String STORE_IN_MEMORY = "in-memory";

    private ErsConnection() {}

    static ErsApi ers(IseConfig config, IseConfig.Credentials credentials) {
        return open(
                config,
                config.url().orElseThrow(() -> missing("url")),
                basic(credentials.username(), credentials.password()),
                ErsApi.class);
    }

    static MntApi mnt(IseConfig config) {
        var url = config.mnt().url().or(config::url).orElseThrow(() -> missing("mnt.url"));
        return open(config, url, basic(config.mnt().username(), config.mnt().password()), MntApi.class);
    }

    private static <T> T open(IseConfig config, URI url, String authorization, Class<T> api) {
        var builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .httpClientOptions(new HttpClientOptions().setKeepAliveTimeout(KEEP_IDLE_SECONDS))
                .register((ClientRequestFilter)
                        request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, authorization));
        if (config.insecure()) {
            builder.trustAll(true).verifyHost(false);
        } else if (config.trustStore().isPresent()) {
            try {
                builder.trustStore(
                        TrustStores.read(config.trustStore().get(), config.trustStorePassword()), STORE_IN_MEMORY);
            } catch (IOException | GeneralSecurityException e) {
                throw new IseException(
                        IseFailure.CERTIFICATE, "vestibule.ise.trust-store cannot be read", null, false, e);
            }
        }
        return builder.build(api);
    }

    private static String basic(Optional<String> username, Optional<Secret> password) {
        var both = username.orElseThrow(() -> missing("sponsor.username, admin.username or mnt.username"))
                + ":"
                + password.orElseThrow(() -> missing("sponsor.password, admin.password or mnt.password"))
                        .reveal();
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static IseException missing(String key) {
        return new IseException(IseFailure.UNREACHABLE, "vestibule.ise." + key + " is not set");
    }
}
