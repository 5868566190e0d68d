package io.vestibule.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What theme.properties says. */
final class ThemeProperties {

    private final String file;
    private final List<Fault> faults;
    private final Map<String, String> colours = new HashMap<>();
    private String title;
    private String parent = Theme.BUILT_IN;
    private String logo;
    private List<Locale> languages = List.of();

    ThemeProperties(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    void read(Map<String, String> properties, String format) {
        if (!format.equals(properties.get("format"))) {
            fault("format: must be " + format + ", the format that this version reads");
        }
        properties.forEach(this::read);
    }

    private void read(String key, String value) {
        switch (key) {
            case "format" -> {}
            case "title" -> title = value;
            case "parent" -> parent = value;
            case "logo" -> logo = value;
            case "languages" ->
                languages = Arrays.stream(value.split("[,\\s]+"))
                        .map(Locale::forLanguageTag)
                        .filter(language -> !language.getLanguage().isEmpty())
                        .toList();
            default -> readColour(key, value);
        }
    }

    private void readColour(String key, String value) {
        var colour = key.replaceFirst("^(dark\\.)?color\\.", "$1");
        if (colour.equals(key) || !Palette.NAMES.contains(colour.replaceFirst("^dark\\.", ""))) {
            fault(key + ": no such property; colours are " + Palette.keys());
        } else if (!Palette.isColour(value)) {
            fault(key + ": \"" + value + "\" is no colour; write it as #1a5fb4");
        } else {
            colours.put(colour, value);
        }
    }

    String title() {
        return title;
    }

    String parent() {
        return parent;
    }

    String logo() {
        return logo;
    }

    List<Locale> languages() {
        return languages;
    }

    Map<String, String> colours() {
        return Map.copyOf(colours);
    }

    private void fault(String what) {
        faults.add(Fault.in(file, what));
    }
}
