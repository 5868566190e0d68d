package io.vestibule.controller.unifi;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.vestibule.controller.Account;
import io.vestibule.controller.CallResult;
import io.vestibule.controller.ControllerClient;
import io.vestibule.controller.ControllerClient.Reply;
import io.vestibule.controller.ControllerClients;
import io.vestibule.controller.ControllerFailure;
import io.vestibule.controller.Place;

/**
 * Speaks to UniFi's interface as its own pages do: a log-in gives a cookie and a token against forged requests, and both
 * serve until it says otherwise. It counts log-ins, so one is kept for all guests.
 */
@Singleton
class UnifiClient {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final ControllerClients clients;
    private final Map<String, UnifiLogin> logins = new ConcurrentHashMap<>();

    UnifiClient(ControllerClients clients) {
        this.clients = clients;
    }

    CallResult authorize(Place place, Account account, UnifiConfig.Unifi settings) {
        try {
            var known = logins.get(place.controller());
            if (known != null) {
                var reply = ask(place, account, settings, known);
                if (reply.status() != UNAUTHORIZED && reply.status() != FORBIDDEN) {
                    return result(reply);
                }
                logins.remove(place.controller(), known);
            }
            return withFreshLogin(place, account, settings);
        } catch (ControllerClient.NoAnswer e) {
            return e.result();
        }
    }

    private CallResult withFreshLogin(Place place, Account account, UnifiConfig.Unifi settings)
            throws ControllerClient.NoAnswer {
        var body = Map.of(
                "username",
                settings.username().orElseThrow(),
                "password",
                settings.password().orElseThrow().reveal());
        var reply = client(place, settings)
                .post(URI.create(place.origin() + settings.generation().login()), Map.of(), body);
        if (reply.status() != OK) {
            return new CallResult.Failed(loginFailure(reply.status()), words(reply));
        }
        var login = UnifiLogin.of(reply);
        if (login.isEmpty()) {
            return new CallResult.Failed(ControllerFailure.UNREADABLE, "the log-in gave no cookie");
        }
        logins.put(place.controller(), login.get());
        return result(ask(place, account, settings, login.get()));
    }

    /** The classic interface refuses a wrong password with 400. */
    private static ControllerFailure loginFailure(int status) {
        return status == 400 ? ControllerFailure.BAD_CREDENTIALS : ControllerFailure.ofStatus(status);
    }

    private Reply ask(Place place, Account account, UnifiConfig.Unifi settings, UnifiLogin login)
            throws ControllerClient.NoAnswer {
        var body = new LinkedHashMap<String, Object>();
        body.put("cmd", "authorize-guest");
        body.put("mac", place.fact("mac").orElseThrow());
        body.put("minutes", account.minutesLeft());
        place.fact("ap").ifPresent(ap -> body.put("ap_mac", ap));
        var address = URI.create(place.origin() + settings.generation().stations(settings.site()));
        return client(place, settings).post(address, login.headers(), body);
    }

    private static CallResult result(Reply reply) {
        if (reply.status() == OK
                && reply.json().path("meta").path("rc").asText().equals("ok")) {
            return new CallResult.LetOn("authorized", Optional.empty());
        }
        var message = reply.json().path("meta").path("msg").asText();
        if (reply.status() == TOO_MANY) {
            return new CallResult.Failed(ControllerFailure.RATE_LIMITED, words(reply));
        }
        if (message.contains("UnknownStation") || message.contains("InvalidTarget")) {
            return new CallResult.Failed(ControllerFailure.UNKNOWN_ENDPOINT, words(reply));
        }
        var refused = !message.isEmpty() && reply.status() < 500;
        return new CallResult.Failed(
                refused ? ControllerFailure.REFUSED : ControllerFailure.ofStatus(reply.status()), words(reply));
    }

    private static String words(Reply reply) {
        var message = reply.json().path("meta").path("msg").asText();
        return Reply.harmless("HTTP " + reply.status() + " " + message).strip();
    }

    private ControllerClient client(Place place, UnifiConfig.Unifi settings) {
        return clients.of(place.controller(), settings);
    }
}
