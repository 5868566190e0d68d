package io.vestibule.web;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import jakarta.inject.Singleton;

import io.vestibule.theme.Themes;

/** Chooses the language of a page, without a cookie. */
@Singleton
public class Languages {

    /** The query parameter and the form field that carry a chosen language. */
    public static final String PARAMETER = "lang";

    private static final int LONGEST_HEADER = 256;

    private final Themes themes;

    Languages(Themes themes) {
        this.themes = themes;
    }

    /**
     * The language that was chosen, else the one that the browser asks for, else the theme's first.
     *
     * @param chosen a language tag; may be missing or nonsense
     * @param acceptLanguage the browser's header; may be missing or nonsense
     */
    public Locale choose(String theme, String chosen, String acceptLanguage) {
        var offered = themes.languages(theme);
        for (var wish : List.of(orEmpty(chosen), orEmpty(acceptLanguage))) {
            var found = Locale.lookup(ranges(wish), offered);
            if (found != null) {
                return found;
            }
        }
        return offered.get(0);
    }

    private static List<LanguageRange> ranges(String wish) {
        if (wish.isBlank() || wish.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return LanguageRange.parse(wish.strip());
        } catch (IllegalArgumentException e) {
            return List.of(); // not a list of languages
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
