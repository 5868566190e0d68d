package io.vestibule.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks the templates and the message files: no key is missing in any language, and none is unused. */
class BuiltInWordsTest {

    private static final Path SOURCES = Path.of("src", "main");
    private static final Pattern IN_TEMPLATE = Pattern.compile("[{=(\\s,]m:([a-z_0-9]+)");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+(?:_[a-z0-9]+)*_?)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    private static final Theme BUILT_IN = BuiltInLook.read();
    private static final Map<String, String> ENGLISH = BUILT_IN.messages().get(Theme.EVERY_LANGUAGE);

    static Stream<Locale> translations() {
        return BuiltInLook.LANGUAGES.stream().filter(language -> !language.equals(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageHasEveryKey(Locale language) {
        assertThat(plain(words(language).keySet())).isEqualTo(plain(ENGLISH.keySet()));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageFillsInTheSame(Locale language) {
        words(language).forEach((key, text) -> assertThat(places(text))
                .as("%s in %s", key, language)
                .isEqualTo(places(ENGLISH.getOrDefault(key, ENGLISH.get(key.replaceFirst(Messages.FORM, ".other"))))));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageHasTheFormsItsCountsNeed(Locale language) {
        var needed = Stream.of(0L, 1L, 2L, 3L, 5L, 11L, 21L, 100L)
                .map(count -> Plural.form(language, count))
                .collect(Collectors.toSet());
        ENGLISH.keySet().stream()
                .filter(key -> key.endsWith(".other"))
                .map(key -> key.replaceFirst(Messages.FORM, ""))
                .forEach(key -> assertThat(words(language).keySet())
                        .containsAll(
                                needed.stream().map(form -> key + "." + form).toList()));
    }

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        assertThat(plain(ENGLISH.keySet())).containsAll(inTemplates());
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var used = new TreeSet<>(inTemplates());
        var inJava = found(SOURCES.resolve("java"), ".java", IN_JAVA);
        plain(ENGLISH.keySet()).stream()
                .filter(key -> inJava.contains(key) || isMadeOf(key, inJava))
                .forEach(used::add);
        assertThat(plain(ENGLISH.keySet())).isEqualTo(used);
    }

    @Test
    void nobodyIsShouted() {
        for (var words : BUILT_IN.messages().values()) {
            assertThat(words.values()).noneMatch(text -> text.contains("!") || text.contains("  "));
        }
    }

    /** A key such as form_first_name is made of the beginning "form_" or the end "_title" and a word of the code. */
    private static boolean isMadeOf(String key, Set<String> words) {
        return words.stream().anyMatch(word -> word.endsWith("_") && word.length() > 1 && key.startsWith(word))
                || Stream.of("_title", "_text", "_anywhere")
                        .filter(key::endsWith)
                        .map(end -> key.substring(0, key.length() - end.length()))
                        .anyMatch(words::contains);
    }

    private static Set<String> inTemplates() throws IOException {
        return found(SOURCES.resolve("resources/templates"), ".html", IN_TEMPLATE);
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            var all = new TreeSet<String>();
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(all::add);
            }
            return all;
        }
    }

    private static Map<String, String> words(Locale language) {
        return BUILT_IN.messages().get(language.toLanguageTag());
    }

    private static Set<String> plain(Set<String> keys) {
        return keys.stream()
                .map(key -> key.replaceFirst(Messages.FORM, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
