package io.vestibule.controller.meraki;

import java.net.URI;
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
 * Meraki's sign-on splash page: the browser posts name and password to Meraki's cloud, which asks ISE over RADIUS. The
 * login address carries a ticket, {@code mauth}, and nothing else behind its path.
 */
@Singleton
class MerakiSignOn implements ControllerKind {

    private static final String TICKET = "mauth";

    @Override
    public Set<String> names() {
        return Set.of("meraki-sign-on");
    }

    @Override
    public Set<String> parameters() {
        return Set.of(
                "login_url",
                "continue_url",
                "logout_url",
                "error_message",
                "ap_mac",
                "ap_name",
                "ap_tags",
                "client_mac",
                "client_ip");
    }

    @Override
    public Set<String> guestAddress() {
        return Set.of("continue_url", "login_url");
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("login_url");
    }

    @Override
    public RawRedirect read(RedirectQuery query, String controller) {
        var address = query.get("login_url");
        var facts = new Facts();
        var ticket = address == null ? -1 : address.indexOf("?" + TICKET + "=");
        if (ticket >= 0 && address.substring(ticket).matches("\\?" + TICKET + "=[A-Za-z0-9._~%+/=-]+")) {
            facts.add(TICKET, address.substring(ticket + TICKET.length() + 2));
            address = address.substring(0, ticket);
        }
        return new RawRedirect(
                address,
                query.get("client_mac"),
                query.get("ap_mac"),
                null,
                query.has("error_message") ? LoginStatus.REFUSED : LoginStatus.NONE,
                facts.all());
    }

    @Override
    public String loginPath() {
        return "/splash/login";
    }

    @Override
    public String logoutPath() {
        return "/splash/logout";
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
        fields.put("success_url", account.landing().toString());
        return place.fact(TICKET)
                .map(ticket -> new Grant.Browser(
                        LoginForm.post(URI.create(place.login() + "?" + TICKET + "=" + ticket), fields)));
    }
}
