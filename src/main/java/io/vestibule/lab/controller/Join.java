package io.vestibule.lab.controller;

import java.nio.charset.StandardCharsets;

import io.vestibule.lab.LabAnswers;

/** A phone's wish to join, checked and completed. */
record Join(
        String mac, String ssid, Kind kind, String portal, String controller, Endpoint.Knobs knobs, String address) {

    private static final int LONGEST_SSID = 32;

    /** As it comes in; everything may be left out. */
    record Wish(
            String mac,
            String ssid,
            String kind,
            String portal,
            String controller,
            Boolean omitMac,
            String macStyle,
            String redirect,
            String address) {}

    static Join of(Wish wish) {
        var kind = Kind.of(wish.kind());
        var central = kind == Kind.CWA;
        var mac = Mac.given(wish.mac());
        var ssid = orElse(wish.ssid(), central ? "Central" : "Visitors");
        if (ssid.getBytes(StandardCharsets.UTF_8).length > LONGEST_SSID) {
            throw LabAnswers.badRequest("ssid must not be longer than 32 bytes");
        }
        var knobs = new Endpoint.Knobs(
                Boolean.TRUE.equals(wish.omitMac()),
                Mac.style(wish.macStyle()),
                orElse(wish.redirect(), "neverssl.example/a?b=1&c=2"));
        return new Join(
                mac,
                ssid,
                kind,
                name("portal", orElse(wish.portal(), central ? "central" : "visitors")),
                name("controller", orElse(wish.controller(), kind.stranger() ? kind.word() : "lab")),
                knobs,
                orElse(wish.address(), leased(mac)));
    }

    /** The address that a phone gets: always the same for the same phone. */
    private static String leased(String mac) {
        var digits = mac.replace(":", "");
        return "10.20." + Integer.parseInt(digits.substring(8, 10), 16) + "."
                + Integer.parseInt(digits.substring(10, 12), 16);
    }

    private static String name(String what, String value) {
        if (!value.matches("[a-z0-9]{1,40}")) {
            throw LabAnswers.badRequest(what + " must be a name of small letters and digits");
        }
        return value;
    }

    private static String orElse(String value, String otherwise) {
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
