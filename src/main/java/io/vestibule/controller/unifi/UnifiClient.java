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

    private static final CallResult AUTHORIZED = new CallResult.LetOn("authorized", Optional.empty());
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final ControllerClients clients;
    private final Map<String, UnifiLogin> logins = new ConcurrentHashMap<>();

    UnifiClient(ControllerClients clients) {
        this.clients = clients;
    }

    /** What is asked once there is a log-in; empty when that one is over. */
    private interface Question {
        Optional<CallResult> ask(UnifiLogin login) throws ControllerClient.NoAnswer;
    }

    CallResult authorize(Place place, Account account, UnifiConfig.Unifi settings) {
        return loggedIn(place, settings, login -> verified(place, account, settings, login));
    }

    CallResult unauthorize(Place place, UnifiConfig.Unifi settings) {
        var body = Map.<String, Object>of(
                "cmd", "unauthorize-guest", "mac", place.fact("mac").orElseThrow());
        return loggedIn(place, settings, login -> {
            var reply = command(place, body, settings, login);
            return isOver(reply) ? Optional.empty() : Optional.of(result(reply, new CallResult.LetOff("unauthorized")));
        });
    }

    private CallResult loggedIn(Place place, UnifiConfig.Unifi settings, Question question) {
        try {
            var known = logins.get(place.controller());
            if (known != null) {
                var result = question.ask(known);
                if (result.isPresent()) {
                    return result.get();
                }
                logins.remove(place.controller(), known);
            }
            return withFreshLogin(place, settings, question);
        } catch (ControllerClient.NoAnswer e) {
            return e.result();
        }
    }

    private CallResult withFreshLogin(Place place, UnifiConfig.Unifi settings, Question question)
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
        return question.ask(login.get())
                .orElseGet(() -> new CallResult.Failed(
                        ControllerFailure.BAD_CREDENTIALS, "the controller takes the log-in, but not what follows it"));
    }

    /** Empty when the log-in is over. */
    private Optional<CallResult> verified(Place place, Account account, UnifiConfig.Unifi settings, UnifiLogin login)
            throws ControllerClient.NoAnswer {
        if (settings.verify()) {
            var known = station(place, settings, login);
            if (isOver(known)) {
                return Optional.empty();
            }
            var settled = settled(known);
            if (settled.isPresent()) {
                return settled;
            }
        }
        var reply = ask(place, account, settings, login);
        return isOver(reply) ? Optional.empty() : Optional.of(result(reply, AUTHORIZED));
    }

    private static boolean isOver(Reply reply) {
        return reply.status() == UNAUTHORIZED || reply.status() == FORBIDDEN;
    }

    /**
     * What the controller knows of an endpoint that anybody could have named; empty when it is a guest who waits. One that
     * is on already stays as it is: an answer may have been lost, but nobody lengthens the stay of another.
     */
    private static Optional<CallResult> settled(Reply known) {
        if (result(known, AUTHORIZED) instanceof CallResult.Failed failed) {
            return Optional.of(failed);
        }
        var station = known.json().path("data").path(0);
        if (station.isMissingNode()) {
            return Optional.of(new CallResult.Failed(
                    ControllerFailure.UNKNOWN_ENDPOINT, "the endpoint is not on the controller's network"));
        }
        if (!station.path("is_guest").asBoolean(true)) {
            return Optional.of(new CallResult.Failed(
                    ControllerFailure.REFUSED, "the endpoint is on a network that is not for guests"));
        }
        return station.path("authorized").asBoolean(false)
                ? Optional.of(new CallResult.LetOn("authorized already", Optional.empty()))
                : Optional.empty();
    }

    private Reply station(Place place, UnifiConfig.Unifi settings, UnifiLogin login) throws ControllerClient.NoAnswer {
        var path =
                settings.generation().station(settings.site(), place.fact("mac").orElseThrow());
        return client(place, settings).get(URI.create(place.origin() + path), login.headers());
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
        return command(place, body, settings, login);
    }

    private Reply command(Place place, Map<String, Object> body, UnifiConfig.Unifi settings, UnifiLogin login)
            throws ControllerClient.NoAnswer {
        var address = URI.create(place.origin() + settings.generation().stations(settings.site()));
        return client(place, settings).post(address, login.headers(), body);
    }

    private static CallResult result(Reply reply, CallResult good) {
        if (reply.status() == OK
                && reply.json().path("meta").path("rc").asText().equals("ok")) {
            return good;
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
