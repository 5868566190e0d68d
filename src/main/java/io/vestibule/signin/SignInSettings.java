package io.vestibule.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.signin.SignInConfig.Policy;

/** What is wrong with the settings of the sign-in, beside those of single accounts. */
@Singleton
public class SignInSettings {

    private static final String KEY = "vestibule.signin.";
    private static final String SECOND = KEY + "second-factor.";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;
    private static final int MOST = 100;

    private final SignInConfig config;

    SignInSettings(SignInConfig config) {
        this.config = config;
    }

    /** Each with its key and cure; empty when all is well. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        positive("idle", config.idle(), problems);
        positive("absolute", config.absolute(), problems);
        positive("directory-check", config.directoryCheck(), problems);
        positive("brake.first-wait", config.brake().firstWait(), problems);
        positive("brake.longest-wait", config.brake().longestWait(), problems);
        between("brake.tries", config.brake().tries(), 1, Integer.MAX_VALUE, problems);
        between("brake.tries-of-address", config.brake().triesOfAddress(), 1, Integer.MAX_VALUE, problems);
        between("brake.tries-of-name", config.brake().triesOfName(), 1, Integer.MAX_VALUE, problems);
        var second = config.secondFactor();
        between("second-factor.length", second.length(), SHORTEST, LONGEST, problems);
        between("second-factor.resends", second.resends(), 0, MOST, problems);
        between("second-factor.texts-per-day", second.textsPerDay(), 1, Integer.MAX_VALUE, problems);
        between("second-factor.tries", second.tries(), 1, MOST, problems);
        between("second-factor.backup-codes", second.backupCodes(), 0, MOST, problems);
        positive("second-factor.validity", second.validity(), problems);
        positive("second-factor.time-limit", second.timeLimit(), problems);
        if (second.resendAfter().isNegative()) {
            problems.add(SECOND + "resend-after must not be less than nothing.");
        }
        if (second.roles().containsValue(Policy.REQUIRED) && !second.apps() && !second.texts()) {
            problems.add(SECOND + "roles require a second step, but there is no way to do it. Set " + SECOND
                    + "apps or " + SECOND + "texts to true.");
        }
        return problems;
    }

    private static void positive(String key, Duration value, List<String> problems) {
        if (value.isNegative() || value.isZero()) {
            problems.add(KEY + key + " must be longer than nothing, such as 30s or 10m.");
        }
    }

    private static void between(String key, int value, int least, int most, List<String> problems) {
        if (value < least || value > most) {
            problems.add(KEY + key + " is " + value + " and must be "
                    + (most == Integer.MAX_VALUE ? least + " or more." : least + " to " + most + "."));
        }
    }
}
