package io.vestibule.controller.cisco;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.vestibule.controller.Account;
import io.vestibule.controller.ControllerClient.Reply;
import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.Grant;
import io.vestibule.controller.LoginForm;
import io.vestibule.controller.LoginStatus;
import io.vestibule.controller.Place;
import io.vestibule.controller.Proof;
import io.vestibule.controller.RawRedirect;
import io.vestibule.controller.RedirectQuery;

/**
 * External local web authentication of Cisco AireOS and Catalyst 9800 (network-access contract, section 1). The two
 * differ in what they leave out: the 9800 appends MACs and SSID only as configured, under tags the admin typed, and
 * reports a failed login by a separate address, which we mark with {@code r=fail}.
 */
@Singleton
class CiscoWebAuth implements ControllerKind {

    private static final Logger LOG = Logger.getLogger(CiscoWebAuth.class);
    private static final String PRESSED = "4";

    @Override
    public Set<String> names() {
        return Set.of("aireos", "catalyst9800");
    }

    @Override
    public Set<String> parameters() {
        return Set.of("switch_url", "ap_mac", "client_mac", "wlan", "wlan_ssid", "ssid", "redirect", "statusCode");
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("switch_url");
    }

    @Override
    public RawRedirect read(RedirectQuery query, String controller) {
        var code = query.get("statusCode");
        var status = LoginStatus.ofStatusCode(code);
        if (status != LoginStatus.NONE && !code.strip().matches("[1-5]")) {
            LOG.infof(
                    "A controller says statusCode %s, which is unknown and taken for a refusal", Reply.harmless(code));
        }
        if (status == LoginStatus.NONE && "fail".equals(query.get("r"))) {
            status = LoginStatus.REFUSED;
        }
        return new RawRedirect(
                query.get("switch_url"),
                query.get("client_mac"),
                query.get("ap_mac"),
                query.first("wlan", "wlan_ssid", "ssid"),
                status,
                Map.of());
    }

    @Override
    public String loginPath() {
        return "/login.html";
    }

    @Override
    public String logoutPath() {
        return "/logout.html";
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
        fields.put("buttonClicked", PRESSED);
        fields.put("redirect_url", account.landing().toString());
        fields.put("err_flag", "0");
        fields.put("err_msg", "");
        fields.put("info_flag", "0");
        fields.put("info_msg", "");
        return Optional.of(new Grant.Browser(LoginForm.post(place.login(), fields)));
    }

    @Override
    public Optional<LoginForm> logout(Place place) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("userStatus", "1");
        fields.put("err_flag", "0");
        fields.put("err_msg", "");
        return Optional.of(LoginForm.post(place.logout(), fields));
    }
}
