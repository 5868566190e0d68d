package io.vestibule.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The reasons in the drivers' tables read alike, whoever the provider is. docs/provider.md says how. */
class ReasonsTest {

    /** An entry of a table: the kind of failure and the words. */
    private static final Pattern ENTRY = Pattern.compile("SmsFailure\\.([A-Z_]+),\\s*\"([^\"]+)\"\\)");

    /** Who or what is at fault. */
    private static final Pattern SUBJECT =
            Pattern.compile("(The|A|There|Too many|Not delivered|Nobody|Twilio|Vonage|Plivo|"
                    + "Clickatell|BulkSMS|MessageBird|Sinch|SNS)\\b.*");

    /** The same cause has the same words. */
    private static final Map<String, Pattern> WORDS = Map.of(
            "OPTED_OUT", Pattern.compile("The recipient (answered STOP to .+|is on the device's list .+)"),
            "EXPIRED", Pattern.compile("The validity period ran out"),
            "THROTTLED", Pattern.compile("Too many .+; this (one|request) was not (processed|taken|sent)"));

    private static final int LONGEST = 80;

    @Test
    void areSentencesOfOneStyle() throws IOException {
        assertThat(entries()).hasSizeGreaterThan(150).allSatisfy(entry -> {
            var words = entry.words();
            assertThat(words).matches(SUBJECT).doesNotEndWith(".").hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(words).doesNotContainIgnoringCase(" sms ", "balance", "credits", "handset", "can't", "please");
        });
    }

    @Test
    void sayTheSameOfTheSame() throws IOException {
        assertThat(entries())
                .filteredOn(entry -> WORDS.containsKey(entry.kind()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.words()).matches(WORDS.get(entry.kind())));
    }

    private record Entry(String kind, String words) {}

    private static List<Entry> entries() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/io/vestibule/sms"))) {
            var texts = new StringBuilder();
            for (var file : files.filter(path -> path.toString().matches(".*(Codes|Verdict|Calls)\\.java"))
                    .toList()) {
                texts.append(Files.readString(file));
            }
            return ENTRY.matcher(texts)
                    .results()
                    .map(found -> new Entry(found.group(1), found.group(2)))
                    .toList();
        }
    }
}
