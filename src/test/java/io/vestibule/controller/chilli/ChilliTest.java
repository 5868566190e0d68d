package io.vestibule.controller.chilli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;

import io.vestibule.controller.ControllerCase;
import io.vestibule.controller.ControllerContract;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginStatus;
import io.vestibule.secret.Secret;

import static org.assertj.core.api.Assertions.assertThat;

class ChilliTest extends ControllerContract {

    private static final String CHALLENGE = "5b1d296db7826a655411dcd83ee25154";

    @Override
    protected ControllerCase example() {
        return new ControllerCase(
                "coovachilli",
                "http://192.0.2.1:3990",
                Map.of("chilli.secret", "shared"),
                "chilli-notyet.txt",
                "02:00:5e:00:00:aa",
                "Visitors",
                List.of(
                        "res=notyet&uamip=evil.example&uamport=3990&challenge=" + CHALLENGE,
                        "res=notyet&uamip=192.0.2.1&uamport=80&challenge=" + CHALLENGE,
                        "res=notyet&uamip=192.0.2.1&uamport=3990@evil.example&challenge=" + CHALLENGE),
                Grant.Browser.class);
    }

    @Override
    protected Class<?> settings() {
        return ChilliConfig.class;
    }

    @Override
    protected ControllerKind kind(SmallRyeConfig config) {
        return new Chilli(config.getConfigMapping(ChilliConfig.class));
    }

    @Test
    void hidesThePasswordByTheChallengeAndTheSharedSecret() {
        assertThat(form().method()).isEqualTo("get");
        assertThat(form().action()).hasToString("http://192.0.2.1:3990/logon");
        assertThat(form().fields())
                .containsEntry("username", "g2345678")
                .containsEntry("password", "1184ffdaf25e06ae95")
                .containsEntry("userurl", account().landing().toString());
    }

    @Test
    void aLongPasswordGoesRoundTheChallengeAgain() {
        var challenge =
                Challenge.of(CHALLENGE, Optional.of(Secret.of("shared"))).orElseThrow();
        assertThat(challenge.pap(Secret.of("a-password-of-more-than-16")))
                .isEqualTo("20c8ba8ef64203a5e76bb32550cb1adf3380e79bed501ae7a4399e");
    }

    @Test
    void withoutASharedSecretTheChallengeAloneHidesIt() {
        var challenge = Challenge.of(CHALLENGE, Optional.empty()).orElseThrow();
        assertThat(challenge.pap(Secret.of(PASSWORD))).isEqualTo("0b7c1c58c0ed180154");
    }

    @Test
    void answersByChapWhereItIsWanted() {
        var controllers = controllers(Map.of("chilli.secret", "shared", "chilli.method", "chap"));
        var way = controllers.read(redirect(), Set.of()).controller().orElseThrow();
        var form = ((Grant.Browser) controllers.grant(way, account()).orElseThrow()).form();
        assertThat(form.fields())
                .containsEntry("response", "14e1134711f4324138cd42c2786e970d")
                .doesNotContainKey("password");
    }

    @Test
    void whatItSaysOfTheLastLoginIsUnderstood() {
        assertThat(read(redirect().replace("notyet", "failed")).status()).isEqualTo(LoginStatus.REFUSED);
        assertThat(read(redirect().replace("notyet", "failed&reason=reject")).status())
                .isEqualTo(LoginStatus.REFUSED);
        assertThat(read(redirect().replace("notyet", "failed&reason=timeout")).status())
                .isEqualTo(LoginStatus.NONE);
        assertThat(read(redirect().replace("notyet", "failed&reason=other")).status())
                .isEqualTo(LoginStatus.NONE);
        assertThat(read(redirect().replace("notyet", "success")).status()).isEqualTo(LoginStatus.ALREADY_ONLINE);
        assertThat(read(redirect().replace("notyet", "already")).status()).isEqualTo(LoginStatus.ALREADY_ONLINE);
        assertThat(read(redirect().replace("notyet", "logoff")).status()).isEqualTo(LoginStatus.NONE);
    }

    @Test
    void aForgedChallengeLetsNobodyOn() {
        var query = redirect().replace(CHALLENGE, "not-hex");
        var way = read(query).controller().orElseThrow();
        assertThat(controllers().grant(way, account())).isEmpty();
    }
}
