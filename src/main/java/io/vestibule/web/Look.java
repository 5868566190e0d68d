package io.vestibule.web;

import java.util.Locale;
import java.util.stream.Stream;

import io.vertx.core.http.Cookie;

/** The colour scheme of the staff pages, as a browser has chosen it. */
public enum Look {
    /** As the device has it. */
    AUTO("As the device"),
    LIGHT("Light"),
    DARK("Dark");

    static final String COOKIE = "vestibule-look";

    private final String label;

    Look(String label) {
        this.label = label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** What CSS and browsers call it. */
    public String scheme() {
        return this == AUTO ? "light dark" : word();
    }

    /** All there are, for a page to offer. */
    public Look[] all() {
        return values();
    }

    static Look of(Cookie cookie) {
        return ofWord(cookie == null ? null : cookie.getValue());
    }

    /** The look of a word; that of the device for any other word. */
    static Look ofWord(String word) {
        return Stream.of(values())
                .filter(look -> look.word().equals(word))
                .findFirst()
                .orElse(AUTO);
    }
}
