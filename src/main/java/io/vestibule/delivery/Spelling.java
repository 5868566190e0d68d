package io.vestibule.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.vestibule.secret.Secret;
import io.vestibule.theme.Messages;

/** A password sign by sign, so that a voice on the phone reads every sign by its name. */
@Singleton
class Spelling {

    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('-', "voice_dash"),
            Map.entry('_', "voice_underscore"),
            Map.entry('.', "voice_dot"),
            Map.entry(',', "voice_comma"),
            Map.entry('!', "voice_exclamation"),
            Map.entry('?', "voice_question"),
            Map.entry('#', "voice_hash"),
            Map.entry('$', "voice_dollar"),
            Map.entry('%', "voice_percent"),
            Map.entry('&', "voice_ampersand"),
            Map.entry('*', "voice_star"),
            Map.entry('+', "voice_plus"),
            Map.entry('=', "voice_equals"),
            Map.entry('@', "voice_at"),
            Map.entry('/', "voice_slash"));

    private final Messages messages;

    Spelling(Messages messages) {
        this.messages = messages;
    }

    /** The names of the signs, with a comma after each, at which voices make a short pause. */
    String of(String theme, Locale language, Secret password) {
        return password.reveal()
                .chars()
                .mapToObj(sign -> name(theme, language, (char) sign))
                .collect(Collectors.joining(", ", "", "."));
    }

    private String name(String theme, Locale language, char sign) {
        if (Character.isUpperCase(sign)) {
            return messages.text(theme, language, "voice_capital", String.valueOf(sign));
        }
        var key = SIGNS.get(sign);
        return key == null ? String.valueOf(sign) : messages.text(theme, language, key);
    }
}
