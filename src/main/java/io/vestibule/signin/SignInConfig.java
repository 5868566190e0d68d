package io.vestibule.signin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.vestibule.secret.Secret;

/** Who may sign in to the staff pages, and for how long. */
@ConfigMapping(prefix = "vestibule.signin")
public interface SignInConfig {

    /** Local accounts by the name to sign in with. */
    Map<String, LocalAccount> accounts();

    /** A browser session ends after so long without a request. */
    @WithDefault("8h")
    Duration idle();

    /** A browser session ends so long after the sign-in, whatever happens. */
    @WithDefault("24h")
    Duration absolute();

    /** How guessing is slowed down. */
    Brake brake();

    /** An account that is kept in the settings. */
    interface LocalAccount {

        /** A bcrypt hash ({@code $2y$10$...}, as {@code htpasswd -nB} makes), or the password itself. */
        Secret password();

        /** One of {@code reception}, {@code sponsor}, {@code auditor}, {@code admin}. */
        Role role();

        /** What colleagues call this person. */
        Optional<String> fullName();

        /** The address at which requests reach this person. */
        Optional<String> mail();
    }

    /** See {@link #brake}. */
    interface Brake {

        /** How often one address may guess at one name before it has to wait. */
        @WithDefault("5")
        int tries();

        /** How often one address may guess at all names together before it has to wait. */
        @WithDefault("30")
        int triesOfAddress();

        /** The first wait; it doubles with each further wrong guess. */
        @WithDefault("30s")
        Duration firstWait();

        /** The longest wait. Wrong guesses are forgotten after twice this time without another. */
        @WithDefault("15m")
        Duration longestWait();
    }
}
