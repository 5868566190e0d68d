package io.vestibule.lab.controller;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;

import io.vestibule.lab.LabConfig;
import io.vestibule.net.Site;

/** The addresses a controller sends a guest's browser to. */
@Singleton
class Redirects {

    private final ControllerLabConfig config;
    private final VendorRedirects vendors;
    private final String lab;
    private final String product;

    Redirects(ControllerLabConfig config, VendorRedirects vendors, LabConfig lab, Site site) {
        this.config = config;
        this.vendors = vendors;
        this.lab = withoutSlash(lab.url());
        this.product = withoutSlash(site.publicUrl());
    }

    /** Where the first request of a captive endpoint goes: the external URL with what the controller tells. */
    String start(Endpoint endpoint) {
        if (endpoint.kind() == Kind.CWA) {
            // blindly glued to what ISE gave
            var url = endpoint.link().redirectUrl();
            return url == null
                    ? portal(endpoint) + "/online"
                    : url + "&redirect=" + printable(endpoint.knobs().redirect());
        }
        if (endpoint.kind().stranger()) {
            return vendors.start(endpoint);
        }
        return portal(endpoint) + "?" + parameters(endpoint);
    }

    /** Where a refused login goes. */
    String refused(Endpoint endpoint, int statusCode) {
        if (endpoint.kind() == Kind.AIREOS) {
            return start(endpoint) + "&statusCode=" + statusCode;
        }
        var onFailure = portal(endpoint) + "?r=fail";
        return config.iosxe().repeatOnFailure() ? onFailure + "&" + parameters(endpoint) : onFailure;
    }

    /** Where an accepted login goes, null for the controller's own success page. */
    String accepted(Endpoint endpoint, String wished) {
        if (endpoint.kind() == Kind.IOSXE) {
            return portal(endpoint) + "/online";
        }
        var landing = config.aireos().redirectAfterLogin().orElse(wished);
        return landing != null && landing.matches("https?://.+") ? printable(landing) : null;
    }

    private String portal(Endpoint endpoint) {
        return product + "/g/" + endpoint.portal();
    }

    private String parameters(Endpoint endpoint) {
        var query = new StringBuilder("switch_url=" + lab + "/lab/controller/" + endpoint.controller() + "/login.html");
        var tags = config.iosxe();
        var aireos = endpoint.kind() == Kind.AIREOS;
        append(query, aireos ? "ap_mac" : tags.apMacTag(), config.apMac());
        if (!endpoint.knobs().omitMac()) {
            var mac = endpoint.knobs().macStyle().print(endpoint.mac());
            append(query, aireos ? "client_mac" : tags.clientMacTag(), mac);
        }
        append(query, aireos ? "wlan" : tags.ssidTag(), encoded(endpoint.ssid()));
        // raw, as the captures have it: its own ? and & are not encoded
        append(query, "redirect", printable(endpoint.knobs().redirect()));
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!name.equals("none")) {
            query.append('&').append(name).append('=').append(value);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Only what a header cannot carry is encoded. */
    private static String printable(String text) {
        var answer = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character > ' ' && character < 127) {
                answer.append((char) character);
            } else {
                answer.append(encoded(Character.toString(character)));
            }
        });
        return answer.toString();
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }
}
