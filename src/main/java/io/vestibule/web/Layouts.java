package io.vestibule.web;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.vestibule.theme.Themes;

/** Fills what every page has around its content. */
@Singleton
public class Layouts {

    private final Themes themes;

    Layouts(Themes themes) {
        this.themes = themes;
    }

    /**
     * The layout of a page.
     *
     * @param self the page's own address for a GET, without the language; null when it cannot be asked for again
     */
    public Layout layout(String theme, Locale locale, String title, String home, String help, String self) {
        var style = themes.style(theme);
        return new Layout(
                theme,
                locale,
                title,
                style.css(),
                style.source(),
                themes.address(theme, "guest.js").orElseThrow(),
                themes.logo(theme).orElse(null),
                home,
                help,
                self == null ? List.of() : languages(theme, locale, self));
    }

    private List<Layout.LanguageLink> languages(String theme, Locale locale, String self) {
        var before = self + (self.contains("?") ? "&" : "?") + Languages.PARAMETER + "=";
        return themes.languages(theme).stream()
                .map(language -> new Layout.LanguageLink(
                        language.toLanguageTag(),
                        ownName(language),
                        before + language.toLanguageTag(),
                        language.equals(locale)))
                .toList();
    }

    static String ownName(Locale language) {
        var name = language.getDisplayName(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
