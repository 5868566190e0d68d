package io.vestibule.controller.ruckus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * Ruckus SmartZone and Ruckus One: we ask their northbound portal interface. The redirect names it, and only a
 * configured one is asked. It may encrypt the endpoint's address; the interface takes that form as it stands, and so a
 * device is known again by it too.
 */
@Singleton
class RuckusNorthbound implements AskedController {

    private static final String ENCRYPTED = "ENC";

    private final RuckusConfig config;
    private final NorthboundClient client;

    RuckusNorthbound(RuckusConfig config, NorthboundClient client) {
        this.config = config;
        this.client = client;
    }

    @Override
    public Set<String> names() {
        return Set.of("ruckus-northbound");
    }

    @Override
    public Set<String> parameters() {
        return Set.of(
                "nbiIP",
                "sip",
                "client_mac",
                "uip",
                "mac",
                "apip",
                "ssid",
                "wlan",
                "wlanName",
                "zoneName",
                "vlan",
                "url",
                "StartURL",
                "startUrl",
                "proxy",
                "reason",
                "dn",
                "domain_name",
                "sshTunnelStatus",
                "venueId",
                "networkId");
    }

    @Override
    public Set<String> guestAddress() {
        return Set.of("url");
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("nbiIP");
    }

    @Override
    public RawRedirect read(RedirectQuery query, String controller) {
        var mac = query.get("client_mac");
        var facts = new Facts().add("mac", mac).add("ip", query.get("uip")).add("proxy", query.get("proxy"));
        return new RawRedirect(
                query.get("nbiIP"),
                mac == null || mac.startsWith(ENCRYPTED) ? null : mac,
                query.get("mac"),
                Blanks.of(query.get("ssid")),
                LoginStatus.NONE,
                facts.all());
    }

    @Override
    public String loginPath() {
        return "/portalintf";
    }

    @Override
    public Proof proof(String controller) {
        return Proof.ANSWER;
    }

    @Override
    public Optional<Grant> grant(Place place, Account account) {
        return place.fact("mac").map(mac -> new Grant.ServerCall());
    }

    @Override
    public CallResult letOn(Place place, Account account) {
        return client.login(place, account, config.of(place.controller()));
    }

    @Override
    public CallResult letOff(Place place) {
        return client.logout(place, config.of(place.controller()));
    }

    @Override
    public List<String> problems(String controller) {
        var key = "vestibule.controllers." + controller + ".ruckus";
        var problems = new ArrayList<>(ControllerClient.problems(key, config.of(controller)));
        if (config.of(controller).password().isEmpty()) {
            problems.add(key + ".password: set the password of the northbound portal interface");
        }
        return problems;
    }

    static boolean isEncrypted(Map<String, String> facts) {
        return facts.getOrDefault("mac", "").startsWith(ENCRYPTED);
    }
}
