package io.vestibule.theme;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

/**
 * The one place that turns a key and a language into words. It asks the theme, its parents, the built-in words of the
 * language and the built-in English, in this order.
 */
@Singleton
public class Messages {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    /** The end of a key that has a form for each kind of count. */
    static final String FORM = "\\.(zero|one|two|few|many|other)$";

    private final Themes themes;

    Messages(Themes themes) {
        this.themes = themes;
    }

    /**
     * The words for a key. {@code {0}}, {@code {1}} ... in them are replaced by the arguments. A key may have a form for
     * each kind of count, {@code tries_left.one} and {@code tries_left.other}; its first argument then is the count.
     */
    public String text(String theme, Locale locale, String key, Object... args) {
        return words(themes.theme(theme), locale, key, args);
    }

    static String words(Theme theme, Locale locale, String key, Object... args) {
        return find(theme, locale, key, args)
                .map(text -> filled(text, args))
                .orElseThrow(() -> new NoSuchElementException("there are no words for the key " + key));
    }

    static Optional<String> find(Theme theme, Locale locale, String key, Object... args) {
        var plain = theme.message(key, locale);
        if (plain.isPresent() || args.length == 0 || !(args[0] instanceof Number count)) {
            return plain;
        }
        return theme.message(key + "." + Plural.form(locale, count.longValue()), locale)
                .or(() -> theme.message(key + ".other", locale));
    }

    private static String filled(String text, Object... args) {
        return PLACE.matcher(text).replaceAll(place -> {
            var at = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(at < args.length ? String.valueOf(args[at]) : place.group());
        });
    }
}
