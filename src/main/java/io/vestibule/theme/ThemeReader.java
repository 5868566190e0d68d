package io.vestibule.theme;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Reads the folder of one theme and notes whatever is wrong with its files. */
final class ThemeReader {

    private static final String FORMAT = "1";
    private static final int LARGEST_FILE = 1 << 20;

    private final String name;
    private final Path folder;
    private final List<Fault> faults;
    private final Map<String, Map<String, String>> messages = new HashMap<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();
    private final ThemeProperties properties;

    ThemeReader(Path folder, List<Fault> faults) {
        this.name = folder.getFileName().toString();
        this.folder = folder;
        this.faults = faults;
        this.properties = new ThemeProperties(name + "/theme.properties", faults);
        readAll();
    }

    String parentName() {
        return properties.parent();
    }

    Theme theme(Theme parent, int edition) {
        var logo = properties.logo();
        if (logo != null && !assets.containsKey(logo)) {
            faults.add(Fault.in(name + "/theme.properties", "logo: there is no assets/" + logo));
            logo = null;
        }
        return new Theme(
                name,
                edition,
                properties.title(),
                parent,
                properties.languages(),
                properties.colours(),
                logo,
                Map.copyOf(messages),
                Map.copyOf(templates),
                Map.copyOf(assets));
    }

    private void readAll() {
        for (var file : files()) {
            var path = folder.relativize(file).toString().replace('\\', '/');
            try {
                if (Files.size(file) > LARGEST_FILE) {
                    fault(path, "is larger than 1 MiB, too large for a phone on its way to the network");
                } else {
                    read(file, path);
                }
            } catch (CharacterCodingException e) {
                fault(path, "is not UTF-8");
            } catch (IOException | IllegalArgumentException e) {
                fault(path, "cannot be read: " + e.getMessage());
            }
        }
        if (!Files.exists(folder.resolve("theme.properties"))) {
            fault("theme.properties", "is missing; \"format=" + FORMAT + "\" is all that it must say");
        }
    }

    private void read(Path file, String path) throws IOException {
        var inner = path.substring(path.indexOf('/') + 1);
        if (path.equals("theme.properties")) {
            properties.read(words(file), FORMAT);
        } else if (path.matches("messages/messages(_[A-Za-z0-9_]+)?\\.properties")) {
            messages.put(language(inner), words(file));
        } else if (path.startsWith("templates/") && path.endsWith(".html")) {
            templates.put(inner.substring(0, inner.length() - ".html".length()), Files.readString(file));
        } else if (path.startsWith("assets/") && Asset.mediaType(path).isPresent()) {
            assets.put(inner, Asset.of(name, inner, Files.readAllBytes(file)));
        } else if (!path.endsWith(".md") && !path.contains("/.") && !path.startsWith(".")) {
            fault(path, "is no file of a theme: see README.md for the places and kinds that are");
        }
    }

    private List<Path> files() {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            faults.add(Fault.in(name, "cannot be read: " + e.getMessage()));
            return new ArrayList<>();
        }
    }

    private static Map<String, String> words(Path file) throws IOException {
        var loaded = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            loaded.load(reader);
        }
        var words = new HashMap<String, String>();
        loaded.forEach((key, text) -> words.put((String) key, ((String) text).strip()));
        return Map.copyOf(words);
    }

    /** From messages_pt_BR.properties to pt-BR, from messages.properties to the empty language. */
    private static String language(String file) {
        var middle = file.substring("messages".length(), file.length() - ".properties".length());
        return middle.isEmpty()
                ? Theme.EVERY_LANGUAGE
                : Locale.forLanguageTag(middle.substring(1).replace('_', '-')).toLanguageTag();
    }

    private void fault(String path, String what) {
        faults.add(Fault.in(name + "/" + path, what));
    }
}
