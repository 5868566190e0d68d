package io.vestibule.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What there is to know of a theme.
 *
 * @param title its name for people; empty for none
 * @param parent what it builds on; null for the built-in look
 * @param files the path of each file below the theme's folder, with what is in it
 * @param setAside the templates that failed in front of a guest and are not used any more
 */
public record ThemeSheet(
        String name, String title, String parent, List<Locale> languages, List<File> files, List<String> setAside) {

    /** @param holds what is in it, in a few words */
    public record File(String path, String holds) {}

    static ThemeSheet of(Theme theme, List<String> setAside) {
        var files = new ArrayList<File>();
        new TreeMap<>(theme.messages())
                .forEach((language, words) -> files.add(new File(
                        "messages/messages" + (language.isEmpty() ? "" : "_" + language) + ".properties",
                        count(words.size(), "text"))));
        theme.templates().keySet().stream()
                .sorted()
                .forEach(path -> files.add(new File("templates/" + path + ".html", "replaces the built-in one")));
        new TreeMap<>(theme.assets())
                .forEach((path, asset) -> files.add(new File("assets/" + path, size(asset.content().length))));
        return new ThemeSheet(
                theme.name(),
                theme.title() == null ? "" : theme.title(),
                theme.isBuiltIn() ? null : theme.parent().name(),
                theme.languages(),
                theme.isBuiltIn() ? List.of() : List.copyOf(files),
                setAside);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String size(int bytes) {
        return bytes < 1024 ? count(bytes, "byte") : (bytes + 1023) / 1024 + " KB";
    }
}
