package io.vestibule.registration;

import java.util.HashMap;
import java.util.Map;

import io.vestibule.controller.Redirect;
import io.vestibule.net.MacAddress;
import io.vestibule.net.Ssid;

/** What is kept of a redirect while the guest fills in the form; each part may be null. */
public record Arrival(String controller, String mac, String accessPoint, String ssid) {

    public static final Arrival UNKNOWN = new Arrival(null, null, null, null);

    public static Arrival of(Redirect redirect) {
        return new Arrival(
                redirect.controller().orElse(null),
                redirect.endpoint().map(MacAddress::text).orElse(null),
                redirect.accessPoint().map(MacAddress::text).orElse(null),
                redirect.ssid().map(Ssid::text).orElse(null));
    }

    /** As words that can travel in a form; {@link #of(Map)} reads them back. */
    public Map<String, String> toMap() {
        var words = new HashMap<String, String>();
        put(words, "controller", controller);
        put(words, "mac", mac);
        put(words, "accessPoint", accessPoint);
        put(words, "ssid", ssid);
        return words;
    }

    public static Arrival of(Map<String, String> words) {
        return new Arrival(words.get("controller"), words.get("mac"), words.get("accessPoint"), words.get("ssid"));
    }

    private static void put(Map<String, String> words, String name, String value) {
        if (value != null) {
            words.put(name, value);
        }
    }
}
