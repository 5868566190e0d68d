package io.vestibule.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every file of the project, whatever it is for. */
class TrackedFilesTest {

    /** Where packages come from is the business of the machine that builds. */
    private static final Pattern PACKAGE_HOST = Pattern.compile(
            "repo1?\\.maven|maven\\.org/|repo\\.[a-z]+\\.(io|org|com)|registry\\.[a-z]|\\b(docker|ghcr|quay|jitpack)\\.io"
                    + "|deb\\.debian|archive\\.ubuntu|pypi\\.|artifactory|sonatype|npmjs|[a-z]+\\.jfrog",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOCAL_PATH = Pattern.compile("(?<![\\w.$}/-])(/(work|root|home|Users)/|C:\\\\)");

    private static final Path OURSELVES = Path.of("src/test/java/io/vestibule/project/TrackedFilesTest.java");

    @Test
    void namesNoPackageHost() {
        assertThat(lines(line -> PACKAGE_HOST.matcher(line).find())).isEmpty();
    }

    @Test
    void namesNoPlaceOnOneMachine() {
        assertThat(lines(line -> LOCAL_PATH.matcher(line).find())).isEmpty();
    }

    @Test
    void endsLinesAsTheEditorIsTold() {
        assertThat(texts().filter(file -> !file.startsWith("src/test/resources")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(content(file)).endsWith("\n").doesNotContain("\r"));
    }

    @Test
    void scriptsParse() {
        assertThat(texts().filter(file -> content(file).startsWith("#!/usr/bin/env bash")))
                .hasSizeGreaterThan(3)
                .allSatisfy(file ->
                        assertThat(output("bash", "-n", file.toString())).isEmpty());
    }

    private static List<String> lines(Predicate<String> wanted) {
        return texts().filter(file -> !file.equals(OURSELVES))
                .flatMap(file -> content(file).lines().filter(wanted).map(line -> file + ": " + line))
                .toList();
    }

    /** Those without a zero byte, which text does not have. */
    private static Stream<Path> texts() {
        return output("git", "ls-files", "--cached", "--others", "--exclude-standard")
                .lines()
                .map(Path::of)
                .filter(Files::isRegularFile)
                .filter(file -> content(file).indexOf('\0') < 0);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command says; one that fails fails the test. */
    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as(String.join(" ", command) + ": " + said)
                    .isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
