package io.vestibule.sms.smtp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code smtp} needs, beside what every provider has: a gateway that makes texts of mails. */
@ConfigMapping(prefix = "vestibule.sms")
interface SmtpConfig {

    /** Whether a connection that begins in the clear goes on encrypted. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One gateway, and the mail relay on the way to it. */
    interface Account {

        /** The mail relay's host name or address. */
        Optional<String> host();

        /** Its port: 25 or 587, and 465 with {@code tls}. */
        @WithDefault("587")
        int port();

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

        /**
         * The mail's recipient: {@code {digits}@gateway.example.com}. In this and the following, {@code {number}} stands for
         * the guest's number in E.164, {@code {digits}} for the same without the plus, {@code {text}} for the text.
         */
        Optional<String> to();

        /** The mail's sender. */
        Optional<String> mailFrom();

        /** The mail's subject. */
        @WithDefault("{number}")
        String subject();

        /** What the mail says. */
        @WithDefault("{text}")
        String body();

        /** The longest wait for a connection. */
        @WithDefault("3s")
        Duration connectTimeout();

        /** The longest wait for the relay to take the mail, from the connection on. */
        @WithDefault("10s")
        Duration readTimeout();

        /** Reply codes that mean something else to you than to our table: {@code codes.554=bad-number}. */
        Map<String, SmsFailure> codes();
    }
}
