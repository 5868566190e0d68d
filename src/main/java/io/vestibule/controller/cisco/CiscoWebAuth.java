package io.vestibule.controller.cisco;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vestibule.controller.ControllerKind;
import io.vestibule.controller.LoginForm;
import io.vestibule.controller.LoginStatus;
import io.vestibule.controller.RawRedirect;
import io.vestibule.controller.RedirectQuery;
import io.vestibule.secret.Secret;

/**
 * External local web authentication of Cisco AireOS and Catalyst 9800 (network-access contract, section 1). The two
 * differ in what they leave out: the 9800 appends MACs and SSID only as configured, under tags the admin typed, and
 * reports a failed login by a separate address, which we mark with {@code r=fail}.
 */
@Singleton
class CiscoWebAuth implements ControllerKind {

    private static final String PRESSED = "4";

    @Override
    public Set<String> names() {
        return Set.of("aireos", "catalyst9800");
    }

    @Override
    public Set<String> parameters() {
        return Set.of(
                "switch_url",
                "ap_mac",
                "client_mac",
                "wlan",
                "wlan_ssid",
                "ssid",
                "redirect",
                "statusCode",
                "r",
                "lang");
    }

    @Override
    public RawRedirect read(RedirectQuery query) {
        var status = LoginStatus.ofStatusCode(query.get("statusCode"));
        if (status == LoginStatus.NONE && "fail".equals(query.get("r"))) {
            status = LoginStatus.REFUSED;
        }
        return new RawRedirect(
                query.get("switch_url"),
                query.get("client_mac"),
                query.get("ap_mac"),
                query.first("wlan", "wlan_ssid", "ssid"),
                status);
    }

    @Override
    public LoginForm loginForm(URI login, String userName, Secret password, URI landing) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("username", userName);
        fields.put("password", password.reveal());
        fields.put("buttonClicked", PRESSED);
        fields.put("redirect_url", landing.toString());
        fields.put("err_flag", "0");
        fields.put("err_msg", "");
        fields.put("info_flag", "0");
        fields.put("info_msg", "");
        return new LoginForm(login, fields);
    }
}
