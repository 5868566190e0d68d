package io.vestibule.docs;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.testing.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each point of the contracts for network access and for texts is proved by a test that names it. Such a test, or its
 * class, begins its display name with the points' numbers: {@code @DisplayName("conformance 18, 20: ...")}, and
 * {@code "sms conformance 18: ..."} for texts.
 */
class ConformanceTest {

    private static final int POINTS = 30;
    private static final String NUMBERS = " ([0-9]+(?:, [0-9]+)*): \\S";
    private static final Pattern NAMING = Pattern.compile("@DisplayName\\(\\s*\"(?:sms )?conformance" + NUMBERS);
    private static final Pattern ATTEMPT = Pattern.compile("\"(?:sms )?conformance |conformance[0-9]+_");

    @ParameterizedTest
    @ValueSource(strings = {"conformance", "sms conformance"})
    void everyPointIsNamedByATest(String contract) {
        var naming = Pattern.compile("@DisplayName\\(\\s*\"" + contract + NUMBERS);
        var named = sources().stream()
                .flatMap(source -> naming.matcher(source).results())
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
        return Sources.texts(Path.of("src/test/java"), "(?!ConformanceTest).*\\.java")
                .toList();
    }
}
