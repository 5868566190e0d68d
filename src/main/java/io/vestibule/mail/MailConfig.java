package io.vestibule.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;

/** The relay that takes our mail. It is needed as soon as a portal asks sponsors. */
@ConfigMapping(prefix = "vestibule.mail")
public interface MailConfig {

    /** Whether a connection that begins in the clear goes on encrypted. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }

    /** The relay's host name or address. */
    Optional<String> host();

    /** Its port: 25 or 587, and 465 with {@code tls}. */
    @WithDefault("587")
    int port();

    /** The sender of our mails: {@code Guest Wi-Fi <wifi@example.org>}. */
    Optional<String> from();

    /** Whether the connection is TLS from its first byte on. */
    @WithDefault("false")
    boolean tls();

    /** Whether it becomes TLS by STARTTLS: {@code required}, {@code optional} or {@code disabled}. */
    @WithDefault("required")
    StartTls startTls();

    /** A PEM file with the certificates to trust instead of the public ones. */
    Optional<Path> trust();

    /** The user name at the relay; without one nobody signs in. */
    Optional<String> username();

    /** The password to it. */
    Optional<Secret> password();

    /** The longest wait for a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** The longest wait for the relay to take a mail, from the connection on. */
    @WithDefault("10s")
    Duration readTimeout();
}
