package io.vestibule.architecture;

import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.testing.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product speaks no RADIUS: it lets nobody in by a challenge, and neither local nor central web authentication needs
 * one. Whoever adds it proves the whole of point 29 here: State used once and bound, Message-Authenticator sent and
 * demanded, a repeated packet answered without a second text.
 */
class NoRadiusTest {

    @Test
    @DisplayName("conformance 29: no challenge over RADIUS is made here, so none is used twice and none sends a text")
    void nothingListensToDatagrams() {
        assertThat(Sources.texts(Path.of("src/main/java"), ".*\\.java"))
                .isNotEmpty()
                .noneMatch(source -> source.contains("Datagram"));
        assertThat(Sources.text(Path.of("pom.xml")))
                .doesNotContainIgnoringCase("radius")
                .doesNotContain("aaa4j");
    }
}
