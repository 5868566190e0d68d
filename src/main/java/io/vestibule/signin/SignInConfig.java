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

    /** How often it is looked up in the directory (LDAP) whether those who are signed in may still be, and as what. */
    @WithDefault("5m")
    Duration directoryCheck();

    /** How guessing is slowed down. */
    Brake brake();

    /** What is asked for beside the password. */
    SecondFactor secondFactor();

    /** See {@link #secondFactor}. Who signs in by OpenID Connect is asked there. */
    interface SecondFactor {

        /** What holds for each role; a role that is not named is never asked. */
        Map<Role, Policy> roles();

        /** Whether codes may come from an authenticator app (TOTP, RFC 6238). */
        @WithDefault("true")
        boolean apps();

        /** Whether codes may come by text, sent through the providers like any other. */
        @WithDefault("true")
        boolean texts();

        /** The route of these texts; the default one when none is given. */
        Optional<String> route();

        /** How many signs a texted code has, 4 to 12. */
        @WithDefault("6")
        int length();

        /** Whether texted codes have letters beside digits. */
        @WithDefault("false")
        boolean letters();

        /** How long a texted code opens. */
        @WithDefault("5m")
        Duration validity();

        /** How long to wait before another code can be asked for. The new one voids the old one. */
        @WithDefault("30s")
        Duration resendAfter();

        /** How many further codes one sign-in may ask for. */
        @WithDefault("3")
        int resends();

        /** How many codes one account may ask for in 24 hours. */
        @WithDefault("20")
        int textsPerDay();

        /** How many wrong codes end a sign-in, which then begins with the password again. */
        @WithDefault("5")
        int tries();

        /** How long a sign-in may take after the password. */
        @WithDefault("10m")
        Duration timeLimit();

        /** How many backup codes there are in a list, each for one sign-in without the phone. */
        @WithDefault("10")
        int backupCodes();
    }

    /** Whether a role has a second step. */
    enum Policy {
        /** Never asked for. */
        OFF,
        /** Asked for once somebody has set it up, who can take it away again. */
        OPTIONAL,
        /** Set up at the next sign-in, and asked for ever after. */
        REQUIRED
    }

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

        /**
         * How often one name may be guessed at from everywhere before browsers have to wait at which its owner has never
         * signed in. The others are not held up, so that nobody locks anybody out.
         */
        @WithDefault("100")
        int triesOfName();

        /** The first wait; it doubles with each further wrong guess. */
        @WithDefault("30s")
        Duration firstWait();

        /** The longest wait. Wrong guesses are forgotten after twice this time without another. */
        @WithDefault("15m")
        Duration longestWait();
    }
}
