package io.vestibule.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product speaks no RADIUS: it lets nobody in by a challenge, and neither local nor central web authentication needs
 * one. Whoever adds it proves the whole of point 29 here: State used once and bound, Message-Authenticator sent and
 * demanded, a repeated packet answered without a second text.
 */
class NoRadiusTest {

    @Test
    @DisplayName("conformance 29: no challenge over RADIUS is made here, so none is used twice and none sends a text")
    void nothingListensToDatagrams() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).map(NoRadiusTest::read))
                    .isNotEmpty()
                    .noneMatch(source -> source.contains("Datagram"));
        }
        assertThat(read(Path.of("pom.xml")))
                .doesNotContainIgnoringCase("radius")
                .doesNotContain("aaa4j");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
