package io.vestibule.controller.opennds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.controller.ControllerCase;
import io.vestibule.controller.ControllerContract;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginStatus;
import io.vestibule.controller.PollingController.Poll;
import io.vestibule.controller.PollingController.Waiting;
import io.vestibule.controller.Proof;
import io.vestibule.controller.RedirectQuery;

import static org.assertj.core.api.Assertions.assertThat;

/** With what openNDS 9.10.0 really sent, at each level of its forward authentication service. */
class OpenNdsTest extends ControllerContract {

    private static final String KEY = "vestibule-key";
    /** Of the client's secret id and the key, as openNDS took them. */
    private static final String CLIENT = "9dca6c20e13ac7b81f7fd9bdc024ed8098c502525cfff9953d372bce35e7a7a0";

    private static final String ENCRYPTED_CLIENT = "28e8ec178f6d08de93726cc02f1b21817b012397953bd8fcddabef4ce9afedc0";
    /** Of the gateway's name, as its watcher reports itself. */
    private static final String GATEWAY = "2a056f03f788aea705080e3bfbff7a797aedddb2cffb89569d0736a6d6482705";

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
                        fixture("opennds-0.txt"),
                        "authaction=http://evil.example/opennds_auth/?clientip=192.0.2.7&tok=1"),
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
    @CsvSource({"1,opennds-1.txt," + CLIENT, "2,opennds-2.txt," + ENCRYPTED_CLIENT})
    void sendsTheBrowserWithTheHashedId(int level, String fixture, String client) {
        var form = ((Grant.Browser) grantAt(level, fixture(fixture))).form();
        assertThat(form.method()).isEqualTo("get");
        assertThat(form.action()).hasToString("http://192.0.2.1:2050/opennds_auth/");
        assertThat(form.fields())
                .containsEntry("tok", client)
                .containsEntry("redir", account().landing().toString());
    }

    @Test
    void sendsTheBrowserWithTheTokenAtLevel0() {
        var form = ((Grant.Browser) grantAt(0, fixture("opennds-0.txt"))).form();
        assertThat(form.action()).hasToString("http://192.0.2.1:2050/opennds_auth/");
        assertThat(form.fields()).containsEntry("tok", "2b6b50a6");
    }

    @Test
    void theQueryThatLevel0GluesToItsAddressHidesNoOtherAddress() {
        var controllers = controllers(Map.of("opennds.level", "0"));
        for (var address : List.of(
                "http://evil.example/opennds_auth/?clientip=192.0.2.7",
                "http://192.0.2.1:2050/opennds_auth/?clientip=192.0.2.7#x",
                "http://192.0.2.1:2050/opennds_auth/?next=evil",
                "http://192.0.2.1:2050/opennds_deny/?clientip=192.0.2.7")) {
            var redirect = controllers.read("authaction=" + address + "&tok=2b6b50a6", Set.of());
            assertThat(redirect.suspicious()).as(address).isTrue();
        }
    }

    @Test
    void whoOpensTheGatewaysAddressTwiceIsOnline() {
        var query = fixture("opennds-again.txt");
        assertThat(kind().recognises(RedirectQuery.parse(query, kind().parameters(), kind().guestAddress())))
                .isTrue();
        var redirect = read(query);
        assertThat(redirect.status()).isEqualTo(LoginStatus.ALREADY_ONLINE);
        assertThat(redirect.suspicious()).isFalse();
        assertThat(redirect.controller()).isEmpty();
    }

    @Test
    void theGuestLogsOutAtTheGateway() {
        var way = read(redirect()).controller().orElseThrow();
        var form = controllers().logout(way).orElseThrow();
        assertThat(form.method()).isEqualTo("get");
        assertThat(form.action()).hasToString("http://192.0.2.1:2050/opennds_deny/");
    }

    @ParameterizedTest
    @CsvSource({"3,opennds-2.txt," + ENCRYPTED_CLIENT, "4,opennds-1.txt," + CLIENT})
    void waitsForTheGatewayToAsk(int level, String fixture, String client) {
        assertThat(grantAt(level, fixture(fixture))).isEqualTo(new Grant.Collected(GATEWAY, client));
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
        var asks = said(Map.of("auth_get", "view", "gatewayhash", GATEWAY, "payload", base64("none")))
                .orElseThrow();
        assertThat(asks.wantsList()).isTrue();
        assertThat(Authmon.answer(asks, List.of(new Waiting(CLIENT, Duration.ofMinutes(90)))))
                .isEqualTo("* " + CLIENT + "%2090%200%200%200%200");
        assertThat(Authmon.answer(asks, List.of())).isEqualTo("*");

        var tells = said(Map.of("auth_get", "view", "gatewayhash", GATEWAY, "payload", base64("* " + CLIENT)))
                .orElseThrow();
        assertThat(tells.done()).containsExactly(CLIENT);
        assertThat(tells.wantsList()).isFalse();
        assertThat(Authmon.answer(tells, List.of())).isEqualTo("ack");
    }

    private static Optional<Poll> said(Map<String, String> form) {
        return Authmon.read(form::get);
    }

    @Test
    void atLevel4ItAsksByGet() {
        var none = "auth_get=view&gatewayhash=" + GATEWAY + "&payload=" + base64("none");
        assertThat(Authmon.read(none).orElseThrow().wantsList()).isTrue();
        var done = "auth_get=view&gatewayhash=" + GATEWAY + "&payload=" + base64("* " + CLIENT);
        assertThat(Authmon.read(done).orElseThrow().done()).containsExactly(CLIENT);
        assertThat(Authmon.read("auth_get=view&gatewayhash=%zz&payload=%")).isEmpty();
        assertThat(Authmon.read(redirect())).isEmpty();
    }

    @Test
    void whoSaysThatItStartsAnewIsToldNothing() {
        var fresh = said(Map.of("auth_get", "clear", "gatewayhash", GATEWAY)).orElseThrow();
        assertThat(fresh.wantsList()).isFalse();
        assertThat(fresh.done()).isEmpty();
        assertThat(Authmon.answer(fresh, List.of())).isEqualTo("ack");
    }

    @Test
    void oneListNeverOutgrowsWhatTheGatewayReads() {
        var asks = said(Map.of("auth_get", "list", "gatewayhash", GATEWAY)).orElseThrow();
        assertThat(asks.takesAtOnce()).isTrue();
        var many = Collections.nCopies(50, new Waiting(CLIENT, Duration.ofDays(30)));
        assertThat(Authmon.answer(asks, many)).hasSizeLessThan(1024);
    }

    @Test
    void strangersAreNotAnswered() {
        assertThat(said(Map.of("auth_get", "clear", "gatewayhash", "x"))).isEmpty();
        assertThat(said(Map.of("auth_get", "steal", "gatewayhash", GATEWAY))).isEmpty();
        assertThat(said(Map.of())).isEmpty();
    }

    @Test
    void heedsItsOwnGatewaysOnly() {
        var watched =
                Map.of("opennds.level", "3", "opennds.key", "k", "opennds.polls-from", "203.0.113.0/28, 2001:db8::1");
        for (var address : List.of("203.0.113.7", "2001:db8::1")) {
            assertThat(heeds(watched, address)).as(address).isTrue();
        }
        for (var address : List.of("203.0.113.16", "192.0.2.1", "2001:db8::2", "")) {
            assertThat(heeds(watched, address)).as(address).isFalse();
        }
        assertThat(controllers(watched).warnings()).noneMatch(words -> words.contains("opennds.polls-from"));
        var open = Map.of("opennds.level", "4", "opennds.key", "k");
        assertThat(heeds(open, "192.0.2.1")).isTrue();
        assertThat(controllers(open).warnings()).anyMatch(words -> words.contains("opennds.polls-from"));
        assertThat(heeds(Map.of("opennds.level", "2", "opennds.key", "k"), "192.0.2.1"))
                .as("below level 3 no gateway asks")
                .isFalse();
        assertThat(controllers(Map.of("opennds.level", "3", "opennds.key", "k", "opennds.polls-from", "gateway"))
                        .problems())
                .singleElement()
                .asString()
                .contains("opennds.polls-from: \"gateway\"");
    }

    private boolean heeds(Map<String, String> settings, String address) {
        var controllers = controllers(settings);
        return controllers.polling().stream().anyMatch(kind -> controllers.heeds(kind, address));
    }
}
