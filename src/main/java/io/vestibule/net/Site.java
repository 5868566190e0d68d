package io.vestibule.net;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Where this installation is reached and where it keeps its files. */
@ConfigMapping(prefix = "vestibule")
public interface Site {

    /** The address guests, providers and staff reach us at, without a path: {@code https://portal.example.org}. */
    @WithName("public-url")
    Optional<URI> configuredUrl();

    /** The folder for the database file and for the generated key. */
    @WithDefault("data")
    Path data();

    /** Where the lab is, in the demo; the demo's other settings are made of it. */
    Optional<URI> labUrl();

    /**
     * The reverse proxies in front of us, as addresses or networks such as {@code 10.1.0.0/24}: only what they say in
     * {@code X-Forwarded-For} is believed. Without them the address of the connection counts.
     */
    Optional<List<String>> trustedProxies();

    /** The configured public address; the start ends with a clear message when there is none. */
    default URI publicUrl() {
        return configuredUrl()
                .orElseThrow(() -> new IllegalStateException("vestibule.public-url is not set; the start checks it"));
    }

    /** The public address of a path of ours, which begins with a slash. */
    default URI at(String path) {
        return URI.create(publicUrl().toString().replaceAll("/+$", "") + path);
    }
}
