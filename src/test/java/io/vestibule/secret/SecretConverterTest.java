package io.vestibule.secret;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretConverterTest {

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
}
