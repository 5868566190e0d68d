package io.vestibule.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.vestibule.secret.Hash;

/** All looks as they were found in the folder of the themes at one time, with the built-in one; never changed after that. */
final class Looks {

    private final Map<String, Theme> themes = new TreeMap<>();
    private final Map<String, Style> styles;
    private final Map<String, Asset> assets;
    private final List<Fault> faults = new ArrayList<>();
    private final int edition;
    private final String mark;

    /** @param edition tells these from those that were read before */
    Looks(Path folder, int edition) {
        this.edition = edition;
        // before anything is read: what changes meanwhile is seen as a change
        this.mark = mark(folder);
        themes.put(Theme.BUILT_IN, BuiltInLook.read());
        var readers = read(folder);
        readers.keySet().forEach(name -> resolve(name, readers, new LinkedHashMap<>()));
        themes.values().forEach(theme -> Palette.of(theme)
                .fault()
                .ifPresent(what -> faults.add(Fault.in(theme.name() + "/theme.properties", what))));
        styles = themes.values().stream().collect(Collectors.toMap(Theme::name, Style::of));
        assets = themes.values().stream()
                .flatMap(theme -> theme.assets().values().stream())
                .collect(Collectors.toMap(Asset::path, asset -> asset));
    }

    Map<String, Theme> themes() {
        return themes;
    }

    Style style(Theme theme) {
        return styles.get(theme.name());
    }

    Map<String, Asset> assets() {
        return assets;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    int edition() {
        return edition;
    }

    /** What {@link #mark(Path)} was when they were read. */
    String mark() {
        return mark;
    }

    /** Another text as soon as any file in the folder is another one. */
    static String mark(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (var found = Files.walk(folder)) {
            var files = new ArrayList<String>();
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return Hash.sha256Hex(Hash.utf8(String.join("\n", files)));
        } catch (IOException | UncheckedIOException e) {
            return "unreadable: " + e.getMessage(); // a file that went meanwhile; the next look tells
        }
    }

    private Map<String, ThemeReader> read(Path folder) {
        var readers = new TreeMap<String, ThemeReader>();
        if (!Files.isDirectory(folder)) {
            return readers;
        }
        try (var found = Files.list(folder)) {
            found.filter(Files::isDirectory).sorted().forEach(one -> {
                var name = one.getFileName().toString();
                if (name.equals(Theme.BUILT_IN) || !name.matches("[a-z0-9-]+")) {
                    faults.add(Fault.in(
                            name,
                            "a theme's name has small letters, digits and hyphens only, and is not " + Theme.BUILT_IN));
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
            parent = themes.get(Theme.BUILT_IN);
        }
        var theme = themes.containsKey(name) ? themes.get(name) : reader.theme(parent, edition);
        themes.put(name, theme);
        return theme;
    }
}
