package io.vestibule.controller.ruckus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

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
import io.vestibule.net.MacAddress;

import static org.assertj.core.api.Assertions.assertThat;

class RuckusNorthboundTest extends ControllerContract {

    @Override
    protected ControllerCase example() {
        return new ControllerCase(
                "ruckus-northbound",
                "https://192.0.2.211:9443",
                Map.of("ruckus.password", "northbound-secret"),
                "ruckus-smartzone.txt",
                "02:00:5e:00:00:aa",
                "Visitors",
                List.of(
                        "nbiIP=evil.example&client_mac=02:00:5e:10:00:01",
                        "nbiIP=192.0.2.211@evil.example&client_mac=02:00:5e:10:00:01",
                        "nbiIP=169.254.169.254&client_mac=02:00:5e:10:00:01"),
                Grant.ServerCall.class);
    }

    @Override
    protected Class<?> settings() {
        return RuckusConfig.class;
    }

    @Override
    protected ControllerKind kind(SmallRyeConfig config) {
        return new RuckusNorthbound(
                config.getConfigMapping(RuckusConfig.class), new NorthboundClient(new ControllerClients()));
    }

    private CallResult ask(ScriptedController zone, String fixture) {
        return ask(zone, fixture, (controllers, way) -> controllers.letOn(way, account()));
    }

    private CallResult ask(
            ScriptedController zone, String fixture, BiFunction<Controllers, String, CallResult> question) {
        var settings = new HashMap<>(example().settings());
        settings.put("login-origins", zone.origin());
        var query = fixture(fixture).replace("nbiIP=192.0.2.211", "nbiIP=127.0.0.1");
        Controllers controllers = controllers(settings);
        var way = controllers.read(query, Set.of("Visitors")).controller().orElseThrow();
        return question.apply(controllers, way);
    }

    @ParameterizedTest
    @CsvSource({"200,", "100,", "300,UNKNOWN_ENDPOINT", "201,UNREADABLE", "400,SERVER_ERROR"})
    void logsTheGuestOut(int code, ControllerFailure expected) {
        try (var zone = new ScriptedController(
                asked -> new Answer(200, "{\"ResponseCode\":" + code + ",\"ReplyMessage\":\"x\"}"))) {
            var result = ask(zone, "ruckus-smartzone.txt", Controllers::letOff);
            if (expected == null) {
                assertThat(result).isEqualTo(new CallResult.LetOff(code + " x"));
            } else {
                assertThat(((CallResult.Failed) result).kind()).isEqualTo(expected);
            }
            assertThat(zone.asked().get(0).body())
                    .contains("\"RequestType\":\"Logout\"")
                    .contains("\"UE-MAC\":\"02:00:5E:10:00:01\"")
                    .doesNotContain("UE-Password");
        }
    }

    @Test
    void logsTheGuestInAtTheConfiguredInterface() {
        try (var zone = new ScriptedController(asked ->
                new Answer(200, "{\"Vendor\":\"ruckus\",\"ResponseCode\":201,\"ReplyMessage\":\"Login succeeded\"}"))) {
            assertThat(ask(zone, "ruckus-smartzone.txt")).isInstanceOf(CallResult.LetOn.class);
            assertThat(zone.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.path()).isEqualTo("/portalintf");
                assertThat(asked.body())
                        .contains("\"RequestPassword\":\"northbound-secret\"")
                        .contains("\"RequestCategory\":\"UserOnlineControl\"")
                        .contains("\"RequestType\":\"Login\"")
                        .contains("\"UE-MAC\":\"02:00:5E:10:00:01\"")
                        .contains("\"UE-IP\":\"198.51.100.34\"")
                        .contains("\"UE-Username\":\"g2345678\"")
                        .contains("\"UE-Password\":\"" + PASSWORD + "\"");
            });
        }
    }

    @Test
    void anEncryptedAddressGoesBackAsItCameAndIsAskedForInTheClear() {
        try (var zone = new ScriptedController(asked -> asked.body().contains("Decrypt")
                ? new Answer(200, "{\"ResponseCode\":200,\"Data\":\"02:00:5E:10:00:01\"}")
                : new Answer(200, "{\"ResponseCode\":101,\"ReplyMessage\":\"Client authorized\"}"))) {
            var result = ask(zone, "ruckus-smartzone-encrypted.txt");
            assertThat(((CallResult.LetOn) result).endpoint()).contains(new MacAddress("02:00:5e:10:00:01"));
            assertThat(zone.asked().get(0).body())
                    .contains("\"UE-MAC\":\"ENCd2dbf9a1f1689ed0e5ab4c59c6ea8055bb6673892a41751e\"");
        }
    }

    @Test
    void anAddressThatStaysHiddenStopsNobody() {
        try (var zone = new ScriptedController(asked ->
                asked.body().contains("Decrypt") ? new Answer(500, "") : new Answer(200, "{\"ResponseCode\":201}"))) {
            assertThat(((CallResult.LetOn) ask(zone, "ruckus-smartzone-encrypted.txt")).endpoint())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200,300,UNKNOWN_ENDPOINT",
        "200,301,REFUSED",
        "200,302,UNREADABLE",
        "200,306,BAD_CREDENTIALS",
        "200,400,SERVER_ERROR",
        "200,401,SERVER_ERROR",
        "200,202,SERVER_ERROR",
        "503,0,SERVER_ERROR",
        "404,0,UNREADABLE",
    })
    void everyCodeHasItsKind(int status, int code, ControllerFailure expected) {
        try (var zone = new ScriptedController(
                asked -> new Answer(status, "{\"ResponseCode\":" + code + ",\"ReplyMessage\":\"no\"}"))) {
            var failed = (CallResult.Failed) ask(zone, "ruckus-smartzone.txt");
            assertThat(failed.kind()).isEqualTo(expected);
            assertThat(failed.answer()).doesNotContain(PASSWORD).doesNotContain("northbound-secret");
        }
    }

    @Test
    void saysWhatIsMissingInItsSettings() {
        assertThat(controllers(Map.of()).problems()).singleElement().asString().contains("ruckus.password");
    }
}
