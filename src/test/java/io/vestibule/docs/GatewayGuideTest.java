package io.vestibule.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.vestibule.gateway.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeps docs/gateway.md complete. */
class GatewayGuideTest {

    @Test
    void listsEveryRefusal() throws IOException {
        assertThat(Files.readString(Path.of("docs/gateway.md")))
                .contains(Stream.of(Refusal.values())
                        .map(refusal -> "| %d | `%s` | ".formatted(refusal.status(), refusal.line()))
                        .toList());
    }
}
