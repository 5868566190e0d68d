package io.vestibule.registration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import io.vestibule.controller.CentralRedirect;
import io.vestibule.controller.Redirect;
import io.vestibule.net.MacAddress;
import io.vestibule.net.Ssid;

/**
 * What is kept of a redirect while the guest fills in the form; each part may be null.
 *
 * @param session the audit session id, when ISE ordered the redirect
 * @param address where the browser's request came from
 */
public record Arrival(String controller, String mac, String accessPoint, String ssid, String session, String address) {

    public static final Arrival UNKNOWN = new Arrival(null, null, null, null, null, null);

    public static Arrival of(Redirect redirect, String address) {
        return new Arrival(
                redirect.controller().orElse(null),
                redirect.endpoint().map(MacAddress::text).orElse(null),
                redirect.accessPoint().map(MacAddress::text).orElse(null),
                redirect.ssid().map(Ssid::text).orElse(null),
                null,
                address);
    }

    public static Arrival of(CentralRedirect redirect, String address) {
        return new Arrival(
                null,
                redirect.endpoint().map(MacAddress::text).orElse(null),
                null,
                null,
                redirect.session().orElse(null),
                address);
    }

    /** The same, from an address when none is known yet: a form can be sent without the one that the page sealed into it. */
    public Arrival from(String browser) {
        return address != null ? this : new Arrival(controller, mac, accessPoint, ssid, session, browser);
    }

    /** What of it an address of ours must carry on; empty when nothing of it would be lost. */
    public String query() {
        if (session == null) {
            return "";
        }
        var encoded = URLEncoder.encode(session, StandardCharsets.UTF_8);
        return "?sessionId=" + encoded + (mac == null ? "" : "&client_mac=" + mac);
    }

    /** As words that can travel in a form; {@link #of(Map)} reads them back. */
    public Map<String, String> toMap() {
        var words = new HashMap<String, String>();
        put(words, "controller", controller);
        put(words, "mac", mac);
        put(words, "accessPoint", accessPoint);
        put(words, "ssid", ssid);
        put(words, "session", session);
        put(words, "address", address);
        return words;
    }

    public static Arrival of(Map<String, String> words) {
        return new Arrival(
                words.get("controller"),
                words.get("mac"),
                words.get("accessPoint"),
                words.get("ssid"),
                words.get("session"),
                words.get("address"));
    }

    private static void put(Map<String, String> words, String name, String value) {
        if (value != null) {
            words.put(name, value);
        }
    }
}
