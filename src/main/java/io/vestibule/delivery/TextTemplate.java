package io.vestibule.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vestibule.sms.TextLength;

/**
 * The words of a text as an operator writes them, with variables in the ways of ISE's own pages: {@code ${guest_password}}
 * or {@code $ui_password$}.
 */
public record TextTemplate(String words) {

    /** Each variable with the longest value that is to be expected, by which the length of texts is foretold. */
    private static final Map<String, String> VARIABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("guest_password", "abcdefghijklmnop"),
            Map.entry("ui_password", "abcdefghijklmnop"),
            Map.entry("ui_user_name", "g12345678"),
            Map.entry("ui_first_name", "Alexandra"),
            Map.entry("ui_last_name", "Featherstone"),
            Map.entry("ui_company", "Featherstone Ltd"),
            Map.entry("ui_ssid", "Featherstone-Guests"),
            Map.entry("ui_guest_type", "Weekly (default)"),
            Map.entry("ui_time_left", "23 h 59 min"),
            Map.entry("ui_end_date_time", "2026-12-31 23:59"),
            Map.entry("portal", "Featherstone Guest Wi-Fi")));

    private static final Set<String> PASSWORDS = Set.of("guest_password", "ui_password");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_]+)}|\\$([a-z_]+)\\$");

    /** What is wrong with the template, in words for the admin; empty when nothing is. */
    public List<String> problems() {
        var used = VARIABLE.matcher(words).results().map(TextTemplate::name).toList();
        var unknown = used.stream().filter(name -> !VARIABLES.containsKey(name)).findFirst();
        if (unknown.isPresent()) {
            return List.of(
                    "there is no variable \"" + unknown.get() + "\". Use " + String.join(", ", VARIABLES.keySet()));
        }
        return used.stream().anyMatch(PASSWORDS::contains)
                ? List.of()
                : List.of("the password is missing. Write ${guest_password} where it shall stand");
    }

    /** How long a text can become. */
    public TextLength longest() {
        return TextLength.of(filled(VARIABLES));
    }

    /** The words with the values in place of the variables; a variable without a value leaves nothing. */
    public String filled(Map<String, String> values) {
        return VARIABLE.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(name(found), "")));
    }

    private static String name(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
