package io.vestibule.controller.meraki;

import java.util.LinkedHashMap;
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

/**
 * Meraki's click-through splash page: whoever opens the grant address is on, so the password is checked by us before,
 * and nobody tells whether it worked.
 */
@Singleton
class MerakiClick implements ControllerKind {

    private final MerakiConfig config;

    MerakiClick(MerakiConfig config) {
        this.config = config;
    }

    @Override
    public Set<String> names() {
        return Set.of("meraki-click-through");
    }

    @Override
    public Set<String> parameters() {
        return Set.of(
                "base_grant_url", "user_continue_url", "node_id", "node_mac", "gateway_id", "client_ip", "client_mac");
    }

    @Override
    public Set<String> guestAddress() {
        return Set.of("user_continue_url");
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("base_grant_url");
    }

    @Override
    public RawRedirect read(RedirectQuery query, String controller) {
        return new RawRedirect(
                query.get("base_grant_url"),
                query.get("client_mac"),
                query.get("node_mac"),
                null,
                LoginStatus.NONE,
                new Facts().all());
    }

    @Override
    public String loginPath() {
        return "/splash/grant";
    }

    @Override
    public Proof proof(String controller) {
        return Proof.NONE;
    }

    @Override
    public boolean isToldTheEnd(String controller) {
        return config.of(controller).sendDuration();
    }

    @Override
    public Optional<Grant> grant(Place place, Account account) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("continue_url", account.landing().toString());
        if (config.of(place.controller()).sendDuration()) {
            fields.put("duration", String.valueOf(account.left().toSeconds()));
        }
        return Optional.of(new Grant.Browser(LoginForm.get(place.login(), fields)));
    }
}
