package io.vestibule.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretConverterTest {

    @TempDir
    Path folder;

    @Test
    void aSecretMayStandInAFile() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "open sesame\n");
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValue("door.password", "file:" + file)
                .withDefaultValue("door.lost", "file:" + folder.resolve("nothing"))
                .build();
        assertThat(config.getValue("door.password", Secret.class).reveal()).isEqualTo("open sesame");
        assertThatThrownBy(() -> config.getValue("door.lost", Secret.class)).hasMessageContaining("cannot be read");
    }

    @Test
    void aSettingBecomesASecretThatDoesNotPrintItself() {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValue("door.password", "open sesame")
                .build();

        var secret = config.getValue("door.password", Secret.class);

        assertThat(secret.reveal()).isEqualTo("open sesame");
        assertThat(secret.toString()).doesNotContain("sesame");
        assertThat(config.getOptionalValue("door.other", Secret.class)).isEmpty();
    }

    @Test
    void aFileThatChangesIsReadAgainAndOneThatIsGoneIsRemembered() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "first");
        var secret = new SecretConverter().convert("file:" + file);
        Files.writeString(file, "the second one\n");
        assertThat(secret.reveal()).isEqualTo("the second one");
        assertThat(secret.matches("the second one")).isTrue();
        Files.delete(file);
        assertThat(secret.reveal()).isEqualTo("the second one");
    }
}
