package io.vestibule.controller.chilli;

import java.util.LinkedHashMap;
import java.util.List;
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

/**
 * CoovaChilli, and the many access points built on it. The browser opens its log-on address with the password hidden by
 * its challenge, and it asks ISE over RADIUS.
 */
@Singleton
class Chilli implements ControllerKind {

    private static final String CHALLENGE = "challenge";

    private final ChilliConfig config;

    Chilli(ChilliConfig config) {
        this.config = config;
    }

    @Override
    public Set<String> names() {
        return Set.of("coovachilli");
    }

    @Override
    public Set<String> parameters() {
        return Set.of(
                "res",
                "uamip",
                "uamport",
                "uamhttps",
                CHALLENGE,
                "called",
                "mac",
                "apmac",
                "ip",
                "nasid",
                "sessionid",
                "userurl",
                "md",
                "ssid",
                "reason",
                "reply",
                "timeleft",
                "redirurl",
                "vlan",
                "uid",
                "loc",
                "ssl",
                "starttime",
                "stoptime",
                "sessiontime",
                "sessiontimeout");
    }

    @Override
    public Set<String> guestAddress() {
        return Set.of("userurl");
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("uamip");
    }

    @Override
    public RawRedirect read(RedirectQuery query, String controller) {
        var port = query.first("uamport");
        var address = port == null ? query.get("uamip") : query.get("uamip") + ":" + port;
        return new RawRedirect(
                query.has("uamip") ? address : null,
                query.get("mac"),
                query.first("apmac", "called"),
                query.get("ssid"),
                status(query.get("res"), query.get("reason")),
                new Facts().add(CHALLENGE, query.get(CHALLENGE)).all());
    }

    /** When RADIUS did not answer, or the challenge was too old, the password was not looked at. */
    private static LoginStatus status(String result, String reason) {
        return switch (result == null ? "" : result) {
            case "failed" -> reason == null || reason.equals("reject") ? LoginStatus.REFUSED : LoginStatus.NONE;
            case "success", "already" -> LoginStatus.ALREADY_ONLINE;
            default -> LoginStatus.NONE;
        };
    }

    @Override
    public String loginPath() {
        return "/logon";
    }

    @Override
    public String logoutPath() {
        return "/logoff";
    }

    @Override
    public Proof proof(String controller) {
        return Proof.RADIUS;
    }

    @Override
    public Optional<Grant> grant(Place place, Account account) {
        var chilli = config.of(place.controller());
        return place.fact(CHALLENGE)
                .flatMap(challenge -> Challenge.of(challenge, chilli.secret()))
                .map(challenge -> {
                    var fields = new LinkedHashMap<String, String>();
                    fields.put("username", account.userName());
                    if (chilli.method() == ChilliConfig.Method.CHAP) {
                        fields.put("response", challenge.chap(account.password()));
                    } else {
                        fields.put("password", challenge.pap(account.password()));
                    }
                    fields.put("userurl", account.landing().toString());
                    return new Grant.Browser(LoginForm.get(place.login(), fields));
                });
    }

    @Override
    public Optional<LoginForm> logout(Place place) {
        return Optional.of(LoginForm.get(place.logout(), Map.of()));
    }

    @Override
    public List<String> warnings(String controller) {
        return config.of(controller).secret().isPresent()
                ? List.of()
                : List.of("Anybody near can work out the passwords that guests send to " + controller
                        + ", because it has no chilli.secret. Set uamsecret at CoovaChilli, and the same here.");
    }
}
