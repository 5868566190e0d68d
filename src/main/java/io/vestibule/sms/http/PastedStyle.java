package io.vestibule.sms.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose placeholders a pasted template holds. Each is turned into ours with the escape that its place needs, so that a
 * quote or a line in a text breaks nothing, whatever the other system does.
 */
enum PastedStyle {
    VESTIBULE("", "", "200-299"),
    /** WSO2 Identity Server: the value comes with its quotes in JSON, and encoded in a form. */
    WSO2("\"?\\{\\{body}}\"?", "\"?\\{\\{mobile}}\"?", "200,202"),
    /** WSO2's older authenticator: words in the place of the placeholder, nothing around them. */
    WSO2_OLD("\\$ctx\\.(?:msg|otp)", "\\$ctx\\.num", "200,201,202"),
    /** privacyIDEA and LinOTP. */
    PRIVACYIDEA("\\{otp}", "\\{phone}", "200,201,202"),
    /** Cisco ISE. */
    ISE("\\$message\\$", "\\$mobilenumber\\$", "200-299");

    private final String text;
    private final String number;
    private final String statuses;

    PastedStyle(String text, String number, String statuses) {
        this.text = text;
        this.number = number;
        this.statuses = statuses;
    }

    /** The word in the settings. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PastedStyle ofWord(String word) {
        return Arrays.stream(values())
                .filter(style -> style.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no style \"" + word + "\". Use one of "
                        + Arrays.stream(values()).map(PastedStyle::word).toList()));
    }

    /** The style of templates, by their placeholders. */
    static PastedStyle of(List<String> templates) {
        return Arrays.stream(values())
                .filter(style -> style != VESTIBULE)
                .filter(style -> templates.stream().anyMatch(style::isIn))
                .findFirst()
                .orElse(VESTIBULE);
    }

    private boolean isIn(String template) {
        return Pattern.compile(text + "|" + number).matcher(template).find();
    }

    /** The statuses that the other system takes for a success. */
    List<String> statuses() {
        return List.of(statuses.split(","));
    }

    /** Whether the first rule about the answer that is set decides alone. */
    boolean firstRuleDecides() {
        return this == PRIVACYIDEA;
    }

    /**
     * The template with our placeholders.
     *
     * @param escape the filter for the place it stands in, with its bar; empty where our own code escapes
     * @param format how the number is written
     */
    String translate(String template, String escape, String format) {
        if (this == VESTIBULE) {
            return template;
        }
        var quote = this == WSO2 && escape.equals("|json") ? "\"" : "";
        return replaced(
                replaced(template, text, quote, "text" + escape), number, quote, "to." + format + numberEscape(escape));
    }

    /** WSO2's older authenticator encodes the number everywhere but in JSON, where it may be written as it is. */
    private String numberEscape(String escape) {
        return this == WSO2_OLD && escape.equals("|xml") ? "|url" : escape;
    }

    private static String replaced(String template, String pattern, String quote, String inside) {
        return template.replaceAll(pattern, Matcher.quoteReplacement(quote + "{{" + inside + "}}" + quote));
    }
}
