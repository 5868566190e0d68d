package io.vestibule.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A brace that is lost leaves all that follows to the browsers of one width. */
class StyleSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"guest.css", "staff.css"})
    void everyPartClosesWhatItOpens(String file) throws IOException {
        var depth = 0;
        for (var line : Files.readAllLines(Path.of("src/main/resources/builtin/assets", file))) {
            if (line.startsWith("/* ")) {
                assertThat(depth).as("open before: %s", line).isZero();
            }
            var rules = line.replaceAll("/\\*.*?\\*/", "");
            depth += rules.chars()
                    .map(sign -> sign == '{' ? 1 : sign == '}' ? -1 : 0)
                    .sum();
            assertThat(depth).as(line).isNotNegative();
        }
        assertThat(depth).as("open at the end").isZero();
    }
}
