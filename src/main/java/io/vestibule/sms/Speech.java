package io.vestibule.sms;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that are read aloud over the phone; never printed.
 *
 * @param sentences said one after the other with a pause between
 * @param language of the sentences
 */
public record Speech(List<String> sentences, Locale language) {

    /** Where the region is not named like the language. */
    private static final Map<String, String> REGIONS =
            Map.of("en", "GB", "cs", "CZ", "da", "DK", "el", "GR", "ja", "JP", "ko", "KR", "nb", "NO", "sv", "SE");

    /** The language with a region, for voices that are known by one: the usual one where none is named. */
    public String voice() {
        var name = language.getLanguage();
        var region = language.getCountry().isEmpty()
                ? REGIONS.getOrDefault(name, name.toUpperCase(Locale.ROOT))
                : language.getCountry();
        return name + "-" + region;
    }

    /** A sentence as it stands within XML. */
    public static String xml(String sentence) {
        return sentence.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return "Speech[" + sentences.size() + " sentences, " + language.toLanguageTag() + "]";
    }
}
