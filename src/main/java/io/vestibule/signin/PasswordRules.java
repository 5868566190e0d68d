package io.vestibule.signin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.vestibule.secret.Secret;

/** What a password that somebody chooses here must be: long, and not one that everybody tries first. */
final class PasswordRules {

    private static final int SHORTEST = 12;
    /** bcrypt reads no more, so the rest would count for nothing. */
    private static final int MOST_BYTES = 72;

    /** What is left of the most frequent long passwords without digits and signs around them. */
    private static final Set<String> COMMON = Set.of(
            "",
            "password",
            "passwort",
            "motdepasse",
            "contrasena",
            "letmein",
            "welcome",
            "willkommen",
            "administrator",
            "admin",
            "qwerty",
            "qwertz",
            "azerty",
            "qwertyuiop",
            "qwertzuiop",
            "qwertyuiopasdfghjkl",
            "asdfghjkl",
            "iloveyou",
            "changeme",
            "changemenow",
            "vestibule",
            "monkey",
            "dragon",
            "sunshine",
            "princess",
            "football",
            "superman",
            "batman",
            "trustno",
            "master",
            "company",
            "guest",
            "sponsor",
            "reception",
            "summer",
            "winter",
            "spring",
            "autumn",
            "secret",
            "default",
            "cisco",
            "passwordpassword",
            "abcdefghijkl",
            "abcdefghijklm",
            "qazwsxedcrfv",
            "qwerasdfzxcv",
            "zxcvbnm",
            "correcthorsebatterystaple");

    private PasswordRules() {}

    /** What is wrong with a password, in words for whoever chose it; empty when nothing is. */
    static Optional<String> fault(String account, Secret password) {
        var chosen = password.reveal();
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            return Optional.of("Take at least " + SHORTEST + " characters. A few words in a row are easy to remember.");
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("Take at most " + MOST_BYTES + " characters.");
        }
        var simple = chosen.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        var bare = simple.replace('@', 'a').replace('0', 'o').replace('$', 's').replace('3', 'e');
        if (COMMON.contains(bare) || COMMON.contains(simple) || repeats(chosen)) {
            return Optional.of("This is one of the first that others would try. Take another one.");
        }
        return simple.equals(account) || bare.equals(account)
                ? Optional.of("It must be more than your name.")
                : Optional.empty();
    }

    /** The same few characters over and over. */
    private static boolean repeats(String chosen) {
        return chosen.matches("(?s)(.{1,4})\\1+.{0,3}")
                || chosen.chars().distinct().count() < 5;
    }
}
