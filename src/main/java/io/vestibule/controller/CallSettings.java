package io.vestibule.controller;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** How a controller that we ask ourselves is reached. */
public interface CallSettings {

    /** How long to wait for a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long to wait for an answer. */
    @WithDefault("10s")
    Duration readTimeout();

    /** A PEM file with the certificates to trust instead of the list of Java. */
    Optional<Path> trustStore();

    /**
     * The SHA-256 fingerprint of the controller's own certificate in hex, colons allowed. With it that one certificate is
     * trusted, whatever name stands in it, and no other; for controllers that signed their own.
     */
    Optional<String> pin();
}
