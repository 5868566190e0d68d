package io.vestibule.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** The looks there are: the built-in one, and what was found in the folder of the themes at start. */
@Singleton
public class Themes {

    /** The name of the look that needs no folder. */
    public static final String BUILT_IN = Theme.BUILT_IN;

    private final Map<String, Theme> themes = new TreeMap<>();
    private final Map<String, Style> styles;
    private final Map<String, Asset> assets;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> setAside = ConcurrentHashMap.newKeySet();

    Themes(ThemesConfig config) {
        themes.put(BUILT_IN, BuiltInLook.read());
        var readers = read(config.folder());
        readers.keySet().forEach(name -> resolve(name, readers, new LinkedHashMap<>()));
        themes.values().forEach(theme -> Palette.of(theme)
                .fault()
                .ifPresent(what -> faults.add(Fault.in(theme.name() + "/theme.properties", what))));
        styles = themes.values().stream().collect(Collectors.toMap(Theme::name, Style::of));
        assets = themes.values().stream()
                .flatMap(theme -> theme.assets().values().stream())
                .collect(Collectors.toMap(Asset::path, asset -> asset));
    }

    /** Whether there is a theme of that name. */
    public boolean has(String name) {
        return themes.containsKey(name);
    }

    /** The languages that a theme offers, English or its own first choice first. */
    public List<Locale> languages(String theme) {
        return theme(theme).languages();
    }

    public Style style(String theme) {
        return styles.get(theme(theme).name());
    }

    /** The address of a file of the theme or, where it has none of that name, of its parents. */
    public Optional<String> address(String theme, String file) {
        return theme(theme).asset(file).map(Asset::path);
    }

    /** The address of the theme's own logo. */
    public Optional<String> logo(String theme) {
        return theme(theme)
                .chain()
                .filter(one -> one.logo() != null)
                .findFirst()
                .map(one -> one.assets().get(one.logo()).path());
    }

    /** The asset at an address of this server. */
    public Optional<Asset> asset(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    /** A theme by name; the built-in look when there is none of that name. */
    Theme theme(String name) {
        return themes.getOrDefault(name == null ? BUILT_IN : name, themes.get(BUILT_IN));
    }

    Map<String, Theme> all() {
        return themes;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The theme of the chain whose template counts; the built-in look when no theme replaces it or all failed. */
    Theme source(String theme, String template) {
        return theme(theme)
                .chain()
                .filter(one -> one.isBuiltIn()
                        || one.templates().containsKey(template) && !setAside.contains(templateId(one, template)))
                .findFirst()
                .orElseThrow();
    }

    /** From now on the built-in template counts in place of this one. */
    boolean setAside(String templateId) {
        return templateId.startsWith(ThemeTemplates.PREFIX) && setAside.add(templateId);
    }

    static String templateId(Theme theme, String template) {
        return ThemeTemplates.PREFIX + theme.name() + "/" + template;
    }

    private Map<String, ThemeReader> read(Path folder) {
        var readers = new TreeMap<String, ThemeReader>();
        if (!Files.isDirectory(folder)) {
            return readers;
        }
        try (var found = Files.list(folder)) {
            found.filter(Files::isDirectory).sorted().forEach(one -> {
                var name = one.getFileName().toString();
                if (name.equals(BUILT_IN) || !name.matches("[a-z0-9-]+")) {
                    faults.add(Fault.in(
                            name, "a theme's name has small letters, digits and hyphens only, and is not " + BUILT_IN));
                } else {
                    readers.put(name, new ThemeReader(one, faults));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("vestibule.themes.folder: " + folder + " cannot be read", e);
        }
        return readers;
    }

    private Theme resolve(String name, Map<String, ThemeReader> readers, Map<String, ThemeReader> onTheWay) {
        if (themes.containsKey(name)) {
            return themes.get(name);
        }
        var reader = readers.get(name);
        if (reader == null || onTheWay.put(name, reader) != null) {
            return null;
        }
        var parent = resolve(reader.parentName(), readers, onTheWay);
        if (parent == null) {
            faults.add(Fault.in(
                    name + "/theme.properties",
                    "parent: \"" + reader.parentName() + "\" is no theme, or has this one among its parents"));
            parent = themes.get(BUILT_IN);
        }
        var theme = themes.containsKey(name) ? themes.get(name) : reader.theme(parent);
        themes.put(name, theme);
        return theme;
    }
}
