package io.vestibule.sms.smpp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;
import io.vestibule.sms.SmsFailure;

/** What a provider of type {@code smpp} needs, beside what every provider has. */
@ConfigMapping(prefix = "vestibule.sms")
interface SmppConfig {

    /** The providers by name; of other types' providers only what they share with this one is seen here. */
    Map<String, Account> providers();

    /** One account at a message centre. */
    interface Account extends SmppForms {

        /** The message centre's host name or address. */
        Optional<String> host();

        /** Its port; with TLS it is often 3550. */
        @WithDefault("2775")
        int port();

        /** Whether the connection is TLS from its first byte on. */
        @WithDefault("false")
        boolean tls();

        /** A PEM file with the certificates to trust instead of the public ones. */
        Optional<Path> trust();

        /** The system id, up to 15 characters. */
        Optional<String> systemId();

        /** The password, up to 8 characters long; the protocol has no room for more. */
        Optional<Secret> password();

        /** The system type, where the provider names one. */
        Optional<String> systemType();

        /** The longest wait for a connection. */
        @WithDefault("3s")
        Duration connectTimeout();

        /** The longest wait for an answer, to the bind as to a text. */
        @WithDefault("10s")
        Duration readTimeout();

        /** After how long a silence the connection is tried with an enquire_link. */
        @WithDefault("30s")
        Duration enquireLink();

        /** How many texts may wait for their answer at once. */
        @WithDefault("10")
        int window();

        /** Whether the session is bound at the start, so that receipts come that have waited; otherwise for the first text. */
        @WithDefault("true")
        boolean bindAtStart();

        /** The wait before a lost or refused session is tried again; it doubles with each failure. */
        @WithDefault("1s")
        Duration reconnectDelay();

        /** The longest such wait. */
        @WithDefault("15s")
        Duration reconnectDelayMost();

        /** The longest time the message centre tries to deliver; a text that loses its use earlier is tried for less. */
        @WithDefault("10h")
        Duration validity();

        /** Command status codes that mean something else to you than to our table: {@code codes.0x45=bad-number}. */
        Map<String, SmsFailure> codes();

        /** What the {@code err} of a receipt means at this provider: {@code receipt-errors.027=handset-unreachable}. */
        Map<String, SmsFailure> receiptErrors();
    }

    /** The bytes of a text in the default alphabet. */
    enum Alphabet {
        /** One byte for each septet of GSM 03.38. */
        GSM,
        /** Septets of GSM 03.38 packed, eight in seven bytes. */
        GSM_PACKED,
        /** ISO 8859-1; the message centre makes GSM 03.38 of it. */
        LATIN_1
    }

    /** How a text of more than one part goes out. */
    enum LongTexts {
        /** In parts that the phone joins by a user data header. */
        UDH,
        /** Whole, in the message_payload parameter; the message centre makes the parts. */
        PAYLOAD
    }

    /** How the time until which a text is of use is written. */
    enum ValidityForm {
        RELATIVE,
        ABSOLUTE,
        NONE
    }

    /** Which final states are reported: registered_delivery 1, 2 or 0. */
    enum Reported {
        ALL,
        FAILURES,
        NONE
    }
}
