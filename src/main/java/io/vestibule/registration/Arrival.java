package io.vestibule.registration;

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
}
