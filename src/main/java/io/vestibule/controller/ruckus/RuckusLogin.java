package io.vestibule.controller.ruckus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vestibule.controller.Account;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Facts;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginForm;
import io.vestibule.controller.LoginStatus;
import io.vestibule.controller.Place;
import io.vestibule.controller.Proof;
import io.vestibule.controller.RawRedirect;
import io.vestibule.controller.RedirectQuery;

/** Ruckus Unleashed and ZoneDirector: the browser posts name and password to the access point's port 9997. */
@Singleton
class RuckusLogin implements ControllerKind {

    @Override
    public Set<String> names() {
        return Set.of("ruckus");
    }

    @Override
    public Set<String> parameters() {
        return Set.of("sip", "mac", "client_mac", "uip", "lid", "dn", "url", "ssid", "loc", "vlan", "wlan", "reason");
    }

    @Override
    public Set<String> guestAddress() {
        return Set.of("url");
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("sip") && query.has("uip");
    }

    @Override
    public RawRedirect read(RedirectQuery query, String controller) {
        return new RawRedirect(
                query.get("sip"),
                query.get("client_mac"),
                query.get("mac"),
                Blanks.of(query.get("ssid")),
                LoginStatus.NONE,
                new Facts().add("ip", query.get("uip")).all());
    }

    @Override
    public String loginPath() {
        return "/login";
    }

    @Override
    public Proof proof(String controller) {
        return Proof.RADIUS;
    }

    @Override
    public Optional<Grant> grant(Place place, Account account) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("username", account.userName());
        fields.put("password", account.password().reveal());
        place.fact("ip").ifPresent(ip -> fields.put("ip", ip));
        return Optional.of(new Grant.Browser(LoginForm.post(place.login(), fields)));
    }

    @Override
    public Optional<LoginForm> logout(Place place) {
        return Optional.of(LoginForm.get(place.logout(), Map.of()));
    }
}
