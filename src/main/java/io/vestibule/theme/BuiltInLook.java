package io.vestibule.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The complete default look, part of the application. */
final class BuiltInLook {

    /** English first: it is what everything falls back to. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    static final List<String> ASSETS =
            List.of("guest.css", "guest.js", "staff.css", "staff.js", "live.js", "htmx.min.js");

    private static final Map<String, String> COLOURS = Map.of();

    private BuiltInLook() {}

    static Theme read() {
        var messages = new HashMap<String, Map<String, String>>();
        for (var language : LANGUAGES) {
            var english = language.equals(Locale.ENGLISH);
            messages.put(
                    english ? Theme.EVERY_LANGUAGE : language.toLanguageTag(),
                    words("builtin/messages/messages" + (english ? "" : "_" + language) + ".properties"));
        }
        var assets = new HashMap<String, Asset>();
        for (var file : ASSETS) {
            assets.put(file, Asset.of(Theme.BUILT_IN, file, bytes("builtin/assets/" + file)));
        }
        return new Theme(
                Theme.BUILT_IN,
                0,
                null,
                null,
                List.of(),
                COLOURS,
                null,
                Map.copyOf(messages),
                Map.of(),
                Map.copyOf(assets));
    }

    /** The text of a built-in template. */
    static Optional<String> template(String id) {
        return Optional.ofNullable(resource("templates/" + id + ".html")).map(BuiltInLook::text);
    }

    private static Map<String, String> words(String resource) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(required(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new HashMap<String, String>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return Map.copyOf(words);
    }

    private static byte[] bytes(String resource) {
        try (var stream = required(resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream required(String resource) {
        var stream = resource(resource);
        if (stream == null) {
            throw new IllegalStateException("the application lacks its own file " + resource);
        }
        return stream;
    }

    private static InputStream resource(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }
}
