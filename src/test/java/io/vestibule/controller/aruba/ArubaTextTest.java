package io.vestibule.controller.aruba;

import java.util.List;
import java.util.Map;

import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;

import io.vestibule.controller.ControllerCase;
import io.vestibule.controller.ControllerContract;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Grant;
import io.vestibule.controller.Proof;

import static org.assertj.core.api.Assertions.assertThat;

class ArubaTextTest extends ControllerContract {

    @Override
    protected ControllerCase example() {
        return new ControllerCase(
                "aruba-text",
                "http://securelogin.example.org",
                Map.of("aruba.text", "the-guest-is-in"),
                "aruba-instant.txt",
                "02:00:5e:00:00:aa",
                "Visitors",
                List.of("cmd=login&essid=Visitors&switchip=evil.example"),
                Grant.Words.class);
    }

    @Override
    protected Class<?> settings() {
        return ArubaConfig.class;
    }

    @Override
    protected ControllerKind kind(SmallRyeConfig config) {
        return new ArubaText(config.getConfigMapping(ArubaConfig.class));
    }

    @Test
    void saysTheAgreedWords() {
        assertThat(grant()).isEqualTo(new Grant.Words("the-guest-is-in"));
        assertThat(kind().proof("lobby")).isEqualTo(Proof.NONE);
    }

    @Test
    void wantsWordsThatNobodySaysByChance() {
        assertThat(controllers(Map.of()).problems()).singleElement().asString().contains("aruba.text");
        assertThat(controllers(Map.of("aruba.text", "short")).problems()).hasSize(1);
    }
}
