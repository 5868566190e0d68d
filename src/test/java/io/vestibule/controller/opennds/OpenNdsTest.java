package io.vestibule.controller.opennds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.controller.ControllerCase;
import io.vestibule.controller.ControllerContract;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Grant;
import io.vestibule.controller.PollingController.Waiting;
import io.vestibule.controller.Proof;

import static org.assertj.core.api.Assertions.assertThat;

class OpenNdsTest extends ControllerContract {

    private static final String KEY = "vestibule-key";
    /** Of the client's secret id 3b2f1c and the key. */
    private static final String CLIENT = "98ba9ddb2c26ed915c70a936e9e36615280f0cbf50184783153f603b54bba696";
    /** Of the gateway's name. */
    private static final String GATEWAY = "4787f0964c213b2964c9ec5234c2d12f6c9bb1b3c52dbd327d3d7a09cbd52177";

    @Override
    protected ControllerCase example() {
        return new ControllerCase(
                "opennds",
                "http://192.0.2.1:2050",
                Map.of("opennds.level", "1", "opennds.key", KEY),
                "opennds-1.txt",
                "02:00:00:00:00:01",
                null,
                List.of(
                        "fas=" + base64("hid=3b2f1c, gatewayaddress=evil.example, gatewayname=a"),
                        "fas=" + base64("hid=3b2f1c, gatewayaddress=192.0.2.1:80, gatewayname=a"),
                        "fas=" + base64("hid=3b2f1c"),
                        "fas=%%%",
                        fixture("opennds-2.txt"),
                        "authaction=http://evil.example/opennds_auth/&tok=1"),
                Grant.Browser.class);
    }

    @Override
    protected Class<?> settings() {
        return OpenNdsConfig.class;
    }

    @Override
    protected ControllerKind kind(SmallRyeConfig config) {
        return new OpenNds(config.getConfigMapping(OpenNdsConfig.class));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Grant grantAt(int level, String query) {
        var controllers = controllers(Map.of("opennds.level", String.valueOf(level), "opennds.key", KEY));
        var way = controllers.read(query, Set.of()).controller().orElseThrow();
        return controllers.grant(way, account()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1,opennds-1.txt", "2,opennds-2.txt"})
    void sendsTheBrowserWithTheHashedId(int level, String fixture) {
        var form = ((Grant.Browser) grantAt(level, fixture(fixture))).form();
        assertThat(form.method()).isEqualTo("get");
        assertThat(form.action()).hasToString("http://192.0.2.1:2050/opennds_auth/");
        assertThat(form.fields())
                .containsEntry("tok", CLIENT)
                .containsEntry("redir", account().landing().toString());
    }

    @Test
    void sendsTheBrowserWithTheTokenAtLevel0() {
        var form = ((Grant.Browser) grantAt(0, fixture("opennds-0.txt"))).form();
        assertThat(form.fields()).containsEntry("tok", "3b2f1c9d");
    }

    @ParameterizedTest
    @CsvSource({"3,opennds-2.txt", "4,opennds-1.txt"})
    void waitsForTheGatewayToAsk(int level, String fixture) {
        assertThat(grantAt(level, fixture(fixture))).isEqualTo(new Grant.Collected(GATEWAY, CLIENT));
        assertThat(kind(config(Map.of("opennds.level", String.valueOf(level)))).proof("lobby"))
                .isEqualTo(Proof.ANSWER);
    }

    @Test
    void anotherKeyOpensNothing() {
        var controllers = controllers(Map.of("opennds.level", "2", "opennds.key", "another-key"));
        assertThat(controllers.read(fixture("opennds-2.txt"), Set.of()).suspicious())
                .isTrue();
    }

    @Test
    void listsWhoWaitsAndTakesTheGatewaysWord() {
        var asks = Authmon.read(Map.of("auth_get", "view", "gatewayhash", GATEWAY, "payload", base64("none")))
                .orElseThrow();
        assertThat(asks.wantsList()).isTrue();
        assertThat(Authmon.answer(asks, List.of(new Waiting(CLIENT, Duration.ofMinutes(90)))))
                .isEqualTo("* " + CLIENT + "%2090%200%200%200%200");
        assertThat(Authmon.answer(asks, List.of())).isEqualTo("*");

        var tells = Authmon.read(Map.of("auth_get", "view", "gatewayhash", GATEWAY, "payload", base64("* " + CLIENT)))
                .orElseThrow();
        assertThat(tells.done()).containsExactly(CLIENT);
        assertThat(tells.wantsList()).isFalse();
        assertThat(Authmon.answer(tells, List.of())).isEqualTo("ack");
    }

    @Test
    void oneListNeverOutgrowsWhatTheGatewayReads() {
        var asks =
                Authmon.read(Map.of("auth_get", "list", "gatewayhash", GATEWAY)).orElseThrow();
        assertThat(asks.takesAtOnce()).isTrue();
        var many = Collections.nCopies(50, new Waiting(CLIENT, Duration.ofDays(30)));
        assertThat(Authmon.answer(asks, many)).hasSizeLessThan(1024);
    }

    @Test
    void aFreshGatewayForgetsAndStrangersAreNotAnswered() {
        var fresh = Authmon.read(Map.of("auth_get", "clear", "gatewayhash", GATEWAY))
                .orElseThrow();
        assertThat(fresh.startsAfresh()).isTrue();
        assertThat(Authmon.read(Map.of("auth_get", "clear", "gatewayhash", "x")))
                .isEmpty();
        assertThat(Authmon.read(Map.of("auth_get", "steal", "gatewayhash", GATEWAY)))
                .isEmpty();
        assertThat(Authmon.read(Map.of())).isEmpty();
    }
}
