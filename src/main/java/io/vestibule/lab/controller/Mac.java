package io.vestibule.lab.controller;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import io.vestibule.lab.LabAnswers;
import io.vestibule.net.MacAddress;

/** The ways in which a controller may print a hardware address. */
enum Mac {
    COLON,
    UPPER,
    HYPHEN,
    UPPER_HYPHEN,
    DOT,
    BARE;

    static Mac style(String name) {
        try {
            return name == null || name.isBlank()
                    ? COLON
                    : valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw LabAnswers.badRequest("macStyle must be one of colon, upper, hyphen, upper-hyphen, dot, bare");
        }
    }

    /** Lower case with colons, from any form. */
    static String canonical(String text) {
        return MacAddress.parse(text)
                .map(MacAddress::text)
                .orElseThrow(() -> LabAnswers.badRequest("mac must be a hardware address, such as 02:00:5e:10:00:01"));
    }

    /** The address that somebody wishes for; a random one for no wish. */
    static String given(String wish) {
        return wish == null || wish.isBlank() ? random() : canonical(wish);
    }

    /** A random locally administered address, as phones make them up for each SSID. */
    static String random() {
        var bits = ThreadLocalRandom.current().nextLong(1L << 40);
        return grouped("02%010x".formatted(bits), 2, ":");
    }

    String print(String canonical) {
        var digits = canonical.replace(":", "");
        return switch (this) {
            case COLON -> canonical;
            case UPPER -> canonical.toUpperCase(Locale.ROOT);
            case HYPHEN -> grouped(digits, 2, "-");
            case UPPER_HYPHEN -> grouped(digits, 2, "-").toUpperCase(Locale.ROOT);
            case DOT -> grouped(digits, 4, ".");
            case BARE -> digits;
        };
    }

    private static String grouped(String digits, int size, String between) {
        return String.join(between, digits.split("(?<=\\G.{" + size + "})"));
    }
}
