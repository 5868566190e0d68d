package io.vestibule.sms.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsState;

/** The words of a definition. Each reader throws an {@link IllegalArgumentException} with words for the admin. */
final class Words {

    private static final Map<String, SmsState> STATES =
            Arrays.stream(SmsState.values()).collect(Collectors.toMap(SmsState::word, Function.identity()));

    private static final Map<String, SmsFailure> CLASSES = classes();

    private Words() {}

    /** One of the common states. */
    static SmsState state(String word) {
        return known("state", STATES, word);
    }

    /** One of the seven classes of the definition language, or one of our own finer words. */
    static SmsFailure failure(String word) {
        return known("class of failure", CLASSES, word);
    }

    static boolean truth(String word) {
        return known("truth", Map.of("true", true, "false", false), word);
    }

    static Pattern pattern(String text) {
        try {
            return Pattern.compile(text, Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("is no regular expression: " + e.getDescription(), e);
        }
    }

    /** {@code PT3S}, {@code 3s} or {@code 3000ms}. */
    static Duration duration(String text) {
        if (text.matches("[0-9]{1,9}ms")) {
            return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
        }
        try {
            return Duration.parse(text.matches("[0-9]{1,6}[smhSMH]") ? "PT" + text : text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no duration. Write for example PT3S", e);
        }
    }

    static int count(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException("is no whole number");
        }
        return Integer.parseInt(text);
    }

    /** More than nothing, in tenths or finer: {@code 0.5}. */
    static double amount(String text) {
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?") || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException("is no number above 0");
        }
        return Double.parseDouble(text);
    }

    /** One word of those there are. */
    static <T> T known(String what, Map<String, T> table, String word) {
        var value = table.get(word);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + what + " \"" + word + "\". Use one of "
                    + String.join(", ", new TreeMap<>(table).keySet()));
        }
        return value;
    }

    private static Map<String, SmsFailure> classes() {
        var classes = Arrays.stream(SmsFailure.values())
                .filter(failure -> failure != SmsFailure.PAUSED)
                .collect(Collectors.toMap(SmsFailure::word, Function.identity(), (a, b) -> a, TreeMap::new));
        classes.putAll(Map.of(
                "throttle", SmsFailure.THROTTLED,
                "retry", SmsFailure.UNAVAILABLE,
                "ambiguous", SmsFailure.UNKNOWN_OUTCOME,
                "permanent", SmsFailure.REFUSED,
                "optout", SmsFailure.OPTED_OUT,
                "fraud", SmsFailure.FRAUD,
                "config", SmsFailure.CONFIGURATION));
        return classes;
    }
}
