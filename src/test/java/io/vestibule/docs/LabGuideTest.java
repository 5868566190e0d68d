package io.vestibule.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.vestibule.lab.Faults;
import io.vestibule.lab.sms.MagicNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps docs/lab.md complete. */
class LabGuideTest {

    @Test
    void listsEveryMagicNumber() throws IOException {
        assertThat(guide())
                .contains(Stream.of(MagicNumber.values())
                        .map(magic -> "| `%s` | %s |\n".formatted(magic.number(), magic.meaning()))
                        .toList());
    }

    @Test
    void listsEveryFault() throws IOException {
        assertThat(guide())
                .contains(Faults.MODES.stream().map("| `%s` |"::formatted).toList());
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("docs/lab.md"));
    }
}
