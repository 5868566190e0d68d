package io.vestibule.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each point of the network access contract is proved by a test that names it. Such a test begins its display name with
 * the points' numbers: {@code @DisplayName("conformance 18, 20: ...")}.
 */
class ConformanceTest {

    private static final int POINTS = 30;
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMING =
            Pattern.compile("@DisplayName\\(\\s*\"conformance ([0-9]+(?:, [0-9]+)*): \\S");
    private static final Pattern ATTEMPT = Pattern.compile("\"conformance |conformance[0-9]+_");

    @Test
    void everyPointIsNamedByATest() {
        var named = sources().stream()
                .flatMap(source -> NAMING.matcher(source).results())
                .flatMap(ConformanceTest::points)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(IntStream.rangeClosed(1, POINTS).boxed().collect(Collectors.toSet()));
    }

    @Test
    void pointsAreNamedInOneWayOnly() {
        var astray = sources().stream()
                .flatMap(source ->
                        ATTEMPT.matcher(NAMING.matcher(source).replaceAll("")).results())
                .map(MatchResult::group)
                .toList();
        assertThat(astray).isEmpty();
    }

    private static Stream<Integer> points(MatchResult naming) {
        return Arrays.stream(naming.group(1).split(", ")).map(Integer::valueOf);
    }

    /** But for this one, which speaks of the names itself. */
    private static List<String> sources() {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("ConformanceTest.java"))
                    .map(ConformanceTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
