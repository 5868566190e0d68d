package io.vestibule.sms;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** How a provider is reached that is asked over HTTP. */
public interface HttpSettings {

    /** The longest wait for a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** The longest wait for the whole answer, from the first byte sent on. */
    @WithDefault("10s")
    Duration readTimeout();

    /** A PEM file with the certificates to trust instead of the public ones, for a gateway in the own house. */
    Optional<Path> trust();

    /**
     * The SHA-256 fingerprint of the only certificate that the gateway may show, as {@code openssl x509 -fingerprint
     * -sha256} prints it. Without {@code trust} it may be one that nobody signed.
     */
    Optional<String> pin();
}
