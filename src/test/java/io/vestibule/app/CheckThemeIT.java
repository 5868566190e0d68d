package io.vestibule.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.vestibule.theme.ThemeFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** What a designer reads who runs {@code scripts/check-theme}. */
class CheckThemeIT {

    @TempDir
    Path folder;

    @Test
    void namesEveryFaultWithItsFileAndLine() throws Exception {
        new ThemeFolder(folder)
                .theme("fine")
                .theme("hotel")
                .with("hotel/templates/guest/help.html", "fine", "{#if page}", "no end")
                .with("hotel/templates/guest/fom.html", "a slip of the pen");
        var all = check(folder);
        assertThat(all.code()).isEqualTo(1);
        assertThat(all.words())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("hotel/templates/guest/help.html:3: "))
                .anyMatch(line -> line.startsWith("hotel/templates/guest/fom.html: replaces no page"));
        assertThat(check(folder, "fine").code()).isZero();
    }

    @Test
    void findsNoFaultInTheThemesThatComeAlong() throws Exception {
        assertThat(check(Path.of("portal-themes"))).isEqualTo(new End(0, List.of("No faults in portal-themes")));
    }

    private static End check(Path themes, String... name) throws IOException, InterruptedException {
        var command = new ProcessBuilder("scripts/check-theme").redirectErrorStream(true);
        command.command().addAll(List.of(name));
        command.environment().put("VESTIBULE_THEMES_FOLDER", themes.toString());
        command.environment().put("JAR", System.getProperty("vestibule.jar", "target/quarkus-app/quarkus-run.jar"));
        var process = command.start();
        try {
            var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new End(process.exitValue(), words.lines().toList());
        } finally {
            process.destroyForcibly();
        }
    }

    private record End(int code, List<String> words) {}
}
