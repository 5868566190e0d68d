package io.vestibule.controller.unifi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.controller.CallResult;
import io.vestibule.controller.ControllerCase;
import io.vestibule.controller.ControllerClients;
import io.vestibule.controller.ControllerContract;
import io.vestibule.controller.ControllerFailure;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Controllers;
import io.vestibule.controller.Grant;
import io.vestibule.controller.ScriptedController;
import io.vestibule.controller.ScriptedController.Answer;
import io.vestibule.controller.ScriptedController.Asked;

import static org.assertj.core.api.Assertions.assertThat;

class UnifiTest extends ControllerContract {

    private static final Map<String, String> SETTINGS =
            Map.of("unifi.username", "portal", "unifi.password", "portal-secret");

    @Override
    protected ControllerCase example() {
        return new ControllerCase(
                "unifi",
                "https://unifi.example.org",
                SETTINGS,
                "unifi-guest.txt",
                "02:00:5e:00:00:aa",
                "Visitors",
                List.of(),
                Grant.ServerCall.class);
    }

    @Override
    protected Class<?> settings() {
        return UnifiConfig.class;
    }

    @Override
    protected ControllerKind kind(SmallRyeConfig config) {
        return new Unifi(config.getConfigMapping(UnifiConfig.class), new UnifiClient(new ControllerClients()));
    }

    private Controllers at(String origin, String... more) {
        var settings = new HashMap<>(SETTINGS);
        settings.put("login-origins", origin);
        for (var at = 0; at < more.length; at += 2) {
            settings.put(more[at], more[at + 1]);
        }
        return controllers(settings);
    }

    private CallResult ask(Controllers controllers) {
        var way = controllers.read(redirect(), Set.of("Visitors")).controller().orElseThrow();
        return controllers.letOn(way, account());
    }

    private static final String DONE = "{\"meta\":{\"rc\":\"ok\"},\"data\":[]}";
    private static final String WAITS =
            "{\"meta\":{\"rc\":\"ok\"},\"data\":[{\"mac\":\"02:00:5e:10:00:01\",\"is_guest\":true}]}";

    private static Answer os(Asked asked) {
        if (asked.path().equals("/api/auth/login")) {
            return asked.body().contains("portal-secret")
                    ? new Answer(200, "{}", "Set-Cookie", "TOKEN=jwt; Path=/; HttpOnly", "X-CSRF-Token", "t0k")
                    : new Answer(403, "{}");
        }
        var good = "TOKEN=jwt".equals(asked.cookie()) && "t0k".equals(asked.token());
        return good ? new Answer(200, asked.path().contains("/stat/sta/") ? WAITS : DONE) : new Answer(401, "{}");
    }

    private static Answer classic(Asked asked) {
        if (asked.path().equals("/api/login")) {
            return new Answer(
                    200,
                    "{\"meta\":{\"rc\":\"ok\"}}",
                    "Set-Cookie",
                    "unifises=abc; Path=/; Secure",
                    "Set-Cookie",
                    "csrf_token=t0k; Path=/");
        }
        var good = "unifises=abc; csrf_token=t0k".equals(asked.cookie()) && "t0k".equals(asked.token());
        return good ? new Answer(200, asked.path().contains("/stat/sta/") ? WAITS : DONE) : new Answer(401, "{}");
    }

    @Test
    void authorizesAtAConsoleWithUnifiOs() {
        try (var console = new ScriptedController(UnifiTest::os)) {
            var controllers = at(console.origin());
            assertThat(ask(controllers)).isInstanceOf(CallResult.LetOn.class);
            assertThat(console.asked().get(1).path())
                    .isEqualTo("/proxy/network/api/s/default/stat/sta/02:00:5e:10:00:01");
            var asked = console.asked().get(2);
            assertThat(asked.path()).isEqualTo("/proxy/network/api/s/default/cmd/stamgr");
            assertThat(asked.body())
                    .contains("\"cmd\":\"authorize-guest\"")
                    .contains("\"mac\":\"02:00:5e:10:00:01\"")
                    .contains("\"ap_mac\":\"02:00:5e:00:00:aa\"")
                    .contains("\"minutes\":90")
                    .doesNotContain(PASSWORD);
            assertThat(ask(controllers)).isInstanceOf(CallResult.LetOn.class);
            assertThat(console.asked()).as("one log-in serves both").hasSize(5);
        }
    }

    @Test
    void endsASession() {
        try (var console = new ScriptedController(UnifiTest::os)) {
            var controllers = at(console.origin());
            assertThat(end(controllers)).isInstanceOf(CallResult.LetOff.class);
            var asked = console.asked().get(1);
            assertThat(asked.path()).isEqualTo("/proxy/network/api/s/default/cmd/stamgr");
            assertThat(asked.body())
                    .contains("\"cmd\":\"unauthorize-guest\"")
                    .contains("\"mac\":\"02:00:5e:10:00:01\"");
        }
    }

    @Test
    void saysThatItDidNotEndASession() {
        var unknown = "{\"meta\":{\"rc\":\"error\",\"msg\":\"api.err.UnknownStation\"}}";
        try (var console = new ScriptedController(
                asked -> asked.path().endsWith("stamgr") ? new Answer(400, unknown) : os(asked))) {
            assertThat(failure(end(at(console.origin())))).isEqualTo(ControllerFailure.UNKNOWN_ENDPOINT);
        }
        assertThat(failure(end(at("http://127.0.0.1:1")))).isEqualTo(ControllerFailure.UNREACHABLE);
    }

    private CallResult end(Controllers controllers) {
        return controllers.letOff(
                controllers.read(redirect(), Set.of("Visitors")).controller().orElseThrow());
    }

    @Test
    void authorizesAtTheClassicSoftware() {
        try (var software = new ScriptedController(UnifiTest::classic)) {
            var controllers = at(software.origin(), "unifi.generation", "classic", "unifi.site", "lobby1");
            assertThat(ask(controllers)).isInstanceOf(CallResult.LetOn.class);
            assertThat(software.asked().get(1).path()).isEqualTo("/api/s/lobby1/stat/sta/02:00:5e:10:00:01");
            assertThat(software.asked().get(2).path()).isEqualTo("/api/s/lobby1/cmd/stamgr");
        }
    }

    @Test
    void logsInAgainWhenItsLogInIsOver() {
        var turns = new int[1];
        try (var console = new ScriptedController(asked -> {
            var over = asked.path().endsWith("stamgr") && ++turns[0] == 2;
            return over
                    ? new Answer(401, "{\"meta\":{\"rc\":\"error\",\"msg\":\"api.err.LoginRequired\"}}")
                    : os(asked);
        })) {
            var controllers = at(console.origin());
            assertThat(ask(controllers)).isInstanceOf(CallResult.LetOn.class);
            assertThat(ask(controllers)).isInstanceOf(CallResult.LetOn.class);
            assertThat(console.asked()).hasSize(8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{'meta':{'rc':'ok'},'data':[]}|UNKNOWN_ENDPOINT",
                "400|{'meta':{'rc':'error','msg':'api.err.UnknownStation'}}|UNKNOWN_ENDPOINT",
                "200|{'meta':{'rc':'ok'},'data':[{'is_guest':false}]}|REFUSED",
                "500|{}|SERVER_ERROR",
            })
    void whomTheControllerDoesNotHaveAsAGuestIsNotLetOn(int status, String station, ControllerFailure expected) {
        var body = station.replace('\'', '"');
        try (var console = new ScriptedController(
                asked -> asked.path().contains("/stat/sta/") ? new Answer(status, body) : os(asked))) {
            assertThat(failure(ask(at(console.origin())))).isEqualTo(expected);
            assertThat(console.asked()).noneMatch(asked -> asked.path().endsWith("stamgr"));
            assertThat(ask(at(console.origin(), "unifi.verify", "false"))).isInstanceOf(CallResult.LetOn.class);
        }
    }

    @Test
    void whoIsOnAlreadyIsNotLetOnForLonger() {
        var on = WAITS.replace("\"is_guest\"", "\"authorized\":true,\"is_guest\"");
        try (var console = new ScriptedController(
                asked -> asked.path().contains("/stat/sta/") ? new Answer(200, on) : os(asked))) {
            assertThat(ask(at(console.origin()))).isInstanceOf(CallResult.LetOn.class);
            assertThat(console.asked()).noneMatch(asked -> asked.path().endsWith("stamgr"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200,api.err.UnknownStation,UNKNOWN_ENDPOINT",
        "400,api.err.NoPermission,REFUSED",
        "429,,RATE_LIMITED",
        "500,,SERVER_ERROR",
        "502,,SERVER_ERROR",
        "200,,UNREADABLE",
        "301,,UNREADABLE",
    })
    void everyFaultHasItsKind(int status, String message, ControllerFailure expected) {
        var body = message == null ? "<html>" : "{\"meta\":{\"rc\":\"error\",\"msg\":\"" + message + "\"}}";
        try (var console = new ScriptedController(
                asked -> asked.path().endsWith("stamgr") ? new Answer(status, body) : os(asked))) {
            assertThat(failure(ask(at(console.origin())))).isEqualTo(expected);
        }
    }

    @Test
    void wrongCredentialsAreTheAdminsBusiness() {
        try (var console = new ScriptedController(UnifiTest::os)) {
            assertThat(failure(ask(at(console.origin(), "unifi.password", "wrong"))))
                    .isEqualTo(ControllerFailure.BAD_CREDENTIALS);
        }
        try (var software =
                new ScriptedController(asked -> new Answer(400, "{\"meta\":{\"msg\":\"api.err.Invalid\"}}"))) {
            assertThat(failure(ask(at(software.origin(), "unifi.generation", "classic"))))
                    .isEqualTo(ControllerFailure.BAD_CREDENTIALS);
        }
    }

    @Test
    void nobodyThere() {
        assertThat(failure(ask(at("http://127.0.0.1:1")))).isEqualTo(ControllerFailure.UNREACHABLE);
    }

    private static ControllerFailure failure(CallResult result) {
        return ((CallResult.Failed) result).kind();
    }

    @Test
    void saysWhatIsMissingInItsSettings() {
        assertThat(controllers(Map.of()).problems()).singleElement().asString().contains("unifi.username");
        assertThat(at("https://unifi.example.org", "unifi.site", "../x").problems())
                .hasSize(1);
        assertThat(at("https://unifi.example.org", "unifi.pin", "12:34").problems())
                .hasSize(1);
        assertThat(at("https://unifi.example.org", "unifi.trust-store", "/nowhere.pem")
                        .problems())
                .hasSize(1);
        assertThat(at("https://unifi.example.org", "unifi.pin", "AB:".repeat(31) + "AB")
                        .problems())
                .isEmpty();
    }
}
