package io.vestibule.controller.aruba;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vestibule.controller.Account;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginForm;
import io.vestibule.controller.Place;
import io.vestibule.controller.Proof;

/** Aruba with RADIUS: the browser posts name and password to the access point or controller, which asks ISE. */
@Singleton
class ArubaLogin extends ArubaRedirect {

    @Override
    public Set<String> names() {
        return Set.of("aruba");
    }

    @Override
    public Proof proof(String controller) {
        return Proof.RADIUS;
    }

    @Override
    public Optional<Grant> grant(Place place, Account account) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("cmd", "authenticate");
        for (var name : List.of("mac", "ip", "essid")) {
            place.fact(name).ifPresent(value -> fields.put(name, value));
        }
        fields.put("url", account.landing().toString());
        fields.put("user", account.userName());
        fields.put("password", account.password().reveal());
        return Optional.of(new Grant.Browser(LoginForm.post(place.login(), fields)));
    }

    @Override
    public Optional<LoginForm> logout(Place place) {
        return Optional.of(LoginForm.get(place.logout(), Map.of("cmd", "logout")));
    }
}
