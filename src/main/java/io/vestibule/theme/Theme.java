package io.vestibule.theme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole theme as it was read at one time, never changed after that. It holds only its differences to its parent; the last
 * one in every chain is the built-in look, whose parent is null.
 *
 * @param edition tells it from the same theme read at another time
 * @param title its name for people; null for none
 * @param offered the languages that a guest may choose, as the theme wishes; empty for all there are
 * @param colours names and values for the style sheet, "dark." before those of the dark mode
 * @param logo the asset that is the logo; null for none of its own
 * @param messages words by key, by language; those under the empty language count for all languages
 * @param templates texts by path without ending: guest/form
 */
record Theme(
        String name,
        int edition,
        String title,
        Theme parent,
        List<Locale> offered,
        Map<String, String> colours,
        String logo,
        Map<String, Map<String, String>> messages,
        Map<String, String> templates,
        Map<String, Asset> assets) {

    static final String BUILT_IN = "builtin";
    static final String EVERY_LANGUAGE = "";

    /** This theme, its parent and so on to the built-in look. */
    Stream<Theme> chain() {
        return Stream.iterate(this, theme -> theme != null, Theme::parent);
    }

    /** By which templates know it. */
    String key() {
        return name + "@" + edition;
    }

    boolean isBuiltIn() {
        return parent == null;
    }

    Optional<String> message(String key, Locale locale) {
        return chain().flatMap(theme -> Stream.of(locale.toLanguageTag(), locale.getLanguage(), EVERY_LANGUAGE)
                        .map(language ->
                                theme.messages.getOrDefault(language, Map.of()).get(key)))
                .filter(text -> text != null)
                .findFirst();
    }

    /** The languages to choose from: those of the built-in look and those that themes of the chain add. */
    List<Locale> languages() {
        if (!offered.isEmpty()) {
            return offered;
        }
        Set<Locale> all = new LinkedHashSet<>(BuiltInLook.LANGUAGES);
        chain().flatMap(theme -> theme.messages.keySet().stream())
                .filter(language -> !language.equals(EVERY_LANGUAGE))
                .sorted()
                .map(Locale::forLanguageTag)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The asset of that name, from the nearest theme that has it. */
    Optional<Asset> asset(String name) {
        return chain().flatMap(theme -> Stream.ofNullable(theme.assets.get(name)))
                .findFirst();
    }
}
