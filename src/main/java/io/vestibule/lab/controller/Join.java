package io.vestibule.lab.controller;

import java.nio.charset.StandardCharsets;

import io.vestibule.lab.LabAnswers;

/** A phone's wish to join, checked and completed. */
record Join(String mac, String ssid, Kind kind, String portal, String controller, Endpoint.Knobs knobs) {

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
            String redirect) {}

    static Join of(Wish wish) {
        var ssid = orElse(wish.ssid(), "Visitors");
        if (ssid.getBytes(StandardCharsets.UTF_8).length > LONGEST_SSID) {
            throw LabAnswers.badRequest("ssid must not be longer than 32 bytes");
        }
        var knobs = new Endpoint.Knobs(
                Boolean.TRUE.equals(wish.omitMac()),
                Mac.style(wish.macStyle()),
                orElse(wish.redirect(), "neverssl.example/a?b=1&c=2"));
        return new Join(
                wish.mac() == null || wish.mac().isBlank() ? Mac.random() : Mac.canonical(wish.mac()),
                ssid,
                Kind.of(wish.kind()),
                name("portal", orElse(wish.portal(), "visitors")),
                name("controller", orElse(wish.controller(), "lab")),
                knobs);
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
