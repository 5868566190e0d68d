package io.vestibule.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each point of the contract for texts is proved by a test that names it. Such a test, or its class, begins its display
 * name with the points' numbers: {@code @DisplayName("sms conformance 18, 20: ...")}.
 */
class SmsConformanceTest {

    private static final int POINTS = 30;
    private static final Pattern NAMING =
            Pattern.compile("@DisplayName\\(\\s*\"sms conformance ([0-9]+(?:, [0-9]+)*): \\S");

    @Test
    void everyPointIsNamedByATest() throws IOException {
        assertThat(named()).isEqualTo(IntStream.rangeClosed(1, POINTS).boxed().collect(Collectors.toSet()));
    }

    private static TreeSet<Integer> named() throws IOException {
        var named = new TreeSet<Integer>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("SmsConformanceTest.java"))
                    .toList()) {
                NAMING.matcher(Files.readString(file)).results().forEach(naming -> points(naming.group(1))
                        .forEach(named::add));
            }
        }
        return named;
    }

    private static Stream<Integer> points(String numbers) {
        return Arrays.stream(numbers.split(", ")).map(Integer::valueOf);
    }
}
