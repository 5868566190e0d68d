package io.vestibule.lab.mail;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers of a mail or of a part of one (RFC 5322, RFC 2047). */
record MailHeaders(Map<String, String> values) {

    private static final Pattern ENCODED = Pattern.compile("=\\?([^?*]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=");

    static MailHeaders of(String lines) {
        var values = new TreeMap<String, String>();
        for (var line : lines.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n")) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new MailHeaders(values);
    }

    /** A header for reading; empty when it is not there. */
    String text(String name) {
        var value = values.getOrDefault(name, "");
        // blanks between two encoded words are not part of the text
        var joined = value.replaceAll("(\\?=)\\s+(=\\?)", "$1$2");
        return ENCODED.matcher(joined)
                .replaceAll(word ->
                        Matcher.quoteReplacement(decoded(charset(word.group(1)), word.group(2), word.group(3))));
    }

    /** The first word of a header, in small letters. */
    String kind(String name, String otherwise) {
        var kind = values.getOrDefault(name, "").split(";")[0].strip().toLowerCase(Locale.ROOT);
        return kind.isEmpty() ? otherwise : kind;
    }

    /** A parameter of the content type. */
    String parameter(String name, String otherwise) {
        var found = Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))")
                .matcher(values.getOrDefault("content-type", ""));
        return !found.find() ? otherwise : found.group(1) != null ? found.group(1) : found.group(2);
    }

    /** A character set by name; UTF-8 for one that nobody knows. */
    static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String decoded(Charset charset, String encoding, String word) {
        var bytes = encoding.equalsIgnoreCase("B")
                ? MailBytes.base64(word)
                : MailBytes.quotedPrintable(word.replace('_', ' '));
        return new String(bytes, charset);
    }
}
