package io.vestibule.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What an admin sees who starts the packaged application with wrong settings. */
class StartIT {

    @TempDir
    Path data;

    @Test
    void namesEverySettingThatIsMissing() throws Exception {
        var start = start();
        assertThat(start.code()).isNotZero();
        assertThat(start.words())
                .contains("Vestibule does not start with these settings:")
                .contains("vestibule.public-url is not set. Set it to")
                .contains("vestibule.ise.url")
                .contains("vestibule.sms.providers.<name>.type is not set");
    }

    @Test
    void namesAWrongPublicAddress() throws Exception {
        assertThat(start("-Dvestibule.public-url=portal.example.org/guests").words())
                .contains("vestibule.public-url: \"portal.example.org/guests\" must be scheme, host and port only");
    }

    private Start start(String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // as scripts/run starts it
        command.addAll(List.of(settings));
        command.add("-Dvestibule.data=" + data);
        command.add("-Dquarkus.http.port=0");
        command.add("-jar");
        command.add(System.getProperty("vestibule.jar", "target/quarkus-app/quarkus-run.jar"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Start(process.exitValue(), words);
        } finally {
            process.destroyForcibly();
        }
    }

    private record Start(int code, String words) {}
}
