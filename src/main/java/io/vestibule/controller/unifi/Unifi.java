package io.vestibule.controller.unifi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vestibule.controller.Account;
import io.vestibule.controller.AskedController;
import io.vestibule.controller.CallResult;
import io.vestibule.controller.ControllerClient;
import io.vestibule.controller.Facts;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginStatus;
import io.vestibule.controller.Place;
import io.vestibule.controller.Proof;
import io.vestibule.controller.RawRedirect;
import io.vestibule.controller.RedirectQuery;
import io.vestibule.net.MacAddress;

/**
 * UniFi: its redirect names the endpoint and no address, and we ask the configured controller to authorize it. The
 * password is checked by us before.
 */
@Singleton
class Unifi implements AskedController {

    private final UnifiConfig config;
    private final UnifiClient client;

    Unifi(UnifiConfig config, UnifiClient client) {
        this.config = config;
        this.client = client;
    }

    @Override
    public Set<String> names() {
        return Set.of("unifi");
    }

    @Override
    public Set<String> parameters() {
        return Set.of("ap", "id", "t", "url", "ssid");
    }

    @Override
    public Set<String> guestAddress() {
        return Set.of("url");
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("id") && query.has("ap");
    }

    @Override
    public RawRedirect read(RedirectQuery query, String controller) {
        var endpoint = MacAddress.parse(query.get("id"));
        var accessPoint = MacAddress.parse(query.get("ap"));
        var facts = new Facts()
                .add("mac", endpoint.map(MacAddress::text).orElse(null))
                .add("ap", accessPoint.map(MacAddress::text).orElse(null));
        var ssid = query.get("ssid");
        return new RawRedirect(
                null,
                query.get("id"),
                query.get("ap"),
                ssid == null ? null : ssid.replace('+', ' '),
                LoginStatus.NONE,
                facts.all());
    }

    @Override
    public boolean mayStaySilent() {
        return true;
    }

    /** Nothing is ever sent there by a browser. */
    @Override
    public String loginPath() {
        return "/";
    }

    @Override
    public Proof proof(String controller) {
        return Proof.ANSWER;
    }

    @Override
    public boolean isToldTheEnd(String controller) {
        return true;
    }

    @Override
    public Optional<Grant> grant(Place place, Account account) {
        return place.fact("mac").map(mac -> new Grant.ServerCall());
    }

    @Override
    public CallResult letOn(Place place, Account account) {
        return client.authorize(place, account, config.of(place.controller()));
    }

    @Override
    public CallResult letOff(Place place) {
        return client.unauthorize(place, config.of(place.controller()));
    }

    @Override
    public List<String> problems(String controller) {
        var key = "vestibule.controllers." + controller + ".unifi";
        var unifi = config.of(controller);
        var problems = new ArrayList<>(ControllerClient.problems(key, unifi));
        if (unifi.username().isEmpty() || unifi.password().isEmpty()) {
            problems.add(
                    key + ".username and .password: set a local account of the controller that may authorize guests");
        }
        if (!unifi.site().matches("[a-z0-9]+")) {
            problems.add(
                    key + ".site: give the site's short name, small letters and digits, as it stands in addresses");
        }
        return problems;
    }
}
