package io.vestibule.web;

import java.util.List;
import java.util.Locale;

/**
 * What every page has around its content.
 *
 * @param theme the theme's name
 * @param title the name of the portal, as it stands at the top
 * @param css the style sheet that stands in the page
 * @param cssSource how the security policy names the style sheet
 * @param script the address of the one script
 * @param logo the address of the logo; null for the built-in drawing
 * @param home where the title leads; null for nowhere
 * @param help the help page; null when there is none
 * @param languages what the guest can switch to; empty when the page cannot be asked for again
 */
public record Layout(
        String theme,
        Locale locale,
        String title,
        String css,
        String cssSource,
        String script,
        String logo,
        String home,
        String help,
        List<LanguageLink> languages) {

    /**
     * A language by its own name.
     *
     * @param address this page in that language
     */
    public record LanguageLink(String tag, String name, String address, boolean current) {}

    public String language() {
        return locale.toLanguageTag();
    }

    /** The writing direction, for {@code dir}. */
    public String direction() {
        return switch (locale.getLanguage()) {
            case "ar", "fa", "he", "iw", "ur" -> "rtl";
            default -> "ltr";
        };
    }

    /** The language that is shown, by its own name. */
    public String languageName() {
        return Layouts.ownName(locale);
    }
}
