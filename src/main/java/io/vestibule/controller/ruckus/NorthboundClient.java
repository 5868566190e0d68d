package io.vestibule.controller.ruckus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.vestibule.controller.Account;
import io.vestibule.controller.CallResult;
import io.vestibule.controller.ControllerClient;
import io.vestibule.controller.ControllerClients;
import io.vestibule.controller.ControllerFailure;
import io.vestibule.controller.Place;
import io.vestibule.net.MacAddress;

/** The northbound portal interface: one address that takes commands in JSON and answers with codes of its own. */
@Singleton
class NorthboundClient {

    private static final int UNAUTHORIZED = 100;
    private static final int AUTHORIZED = 101;
    private static final int OK = 200;
    private static final int LOGGED_IN = 201;
    private static final int PENDING = 202;
    private static final int NOT_FOUND = 300;
    private static final int LOGIN_FAILED = 301;
    private static final int WRONG_PASSWORD = 306;
    private static final int INTERNAL_ERROR = 400;
    private static final int AUTHENTICATION_SERVER_ERROR = 401;

    private final ControllerClients clients;

    NorthboundClient(ControllerClients clients) {
        this.clients = clients;
    }

    CallResult login(Place place, Account account, RuckusConfig.Ruckus settings) {
        var command = onlineControl("Login", place, settings);
        command.put("UE-Username", account.userName());
        command.put("UE-Password", account.password().reveal());
        return ask(
                place,
                settings,
                command,
                Set.of(LOGGED_IN, AUTHORIZED),
                words -> new CallResult.LetOn(words, endpoint(place, settings)));
    }

    CallResult logout(Place place, RuckusConfig.Ruckus settings) {
        return ask(
                place,
                settings,
                onlineControl("Logout", place, settings),
                Set.of(OK, UNAUTHORIZED),
                CallResult.LetOff::new);
    }

    private CallResult ask(
            Place place,
            RuckusConfig.Ruckus settings,
            Map<String, String> command,
            Set<Integer> good,
            Function<String, CallResult> done) {
        try {
            var reply = client(place, settings).post(place.login(), Map.of(), command);
            var code = reply.json().path("ResponseCode").asInt();
            var words = ControllerClient.Reply.harmless(
                    code + " " + reply.json().path("ReplyMessage").asText());
            return good.contains(code)
                    ? done.apply(words)
                    : new CallResult.Failed(code == 0 ? ControllerFailure.ofStatus(reply.status()) : kind(code), words);
        } catch (ControllerClient.NoAnswer e) {
            return e.result();
        }
    }

    private static Map<String, String> onlineControl(String type, Place place, RuckusConfig.Ruckus settings) {
        var command = command("UserOnlineControl", type, settings);
        command.put("UE-MAC", place.fact("mac").orElse(""));
        command.put("UE-IP", place.fact("ip").orElse(""));
        command.put("UE-Proxy", place.fact("proxy").orElse("0"));
        return command;
    }

    private static ControllerFailure kind(int code) {
        return switch (code) {
            case NOT_FOUND -> ControllerFailure.UNKNOWN_ENDPOINT;
            case LOGIN_FAILED -> ControllerFailure.REFUSED;
            case WRONG_PASSWORD -> ControllerFailure.BAD_CREDENTIALS;
            case PENDING, INTERNAL_ERROR, AUTHENTICATION_SERVER_ERROR -> ControllerFailure.SERVER_ERROR;
            default -> ControllerFailure.UNREADABLE;
        };
    }

    /** The guest is on already, so a fault here costs nothing but the address. */
    private Optional<MacAddress> endpoint(Place place, RuckusConfig.Ruckus settings) {
        if (!settings.decrypt() || !RuckusNorthbound.isEncrypted(place.facts())) {
            return Optional.empty();
        }
        var command = command("GetConfig", "Decrypt", settings);
        command.put("Data", place.facts().get("mac"));
        try {
            var reply = client(place, settings).post(place.login(), Map.of(), command);
            return reply.json().path("ResponseCode").asInt() == OK
                    ? MacAddress.parse(reply.json().path("Data").asText())
                    : Optional.empty();
        } catch (ControllerClient.NoAnswer e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> command(String category, String type, RuckusConfig.Ruckus settings) {
        var command = new LinkedHashMap<String, String>();
        command.put("Vendor", "ruckus");
        command.put("APIVersion", "1.0");
        command.put("RequestUserName", settings.username());
        command.put("RequestPassword", settings.password().orElseThrow().reveal());
        command.put("RequestCategory", category);
        command.put("RequestType", type);
        return command;
    }

    private ControllerClient client(Place place, RuckusConfig.Ruckus settings) {
        return clients.of(place.controller(), settings);
    }
}
