package io.vestibule.pages.guest;

import java.util.Locale;

import io.vestibule.portal.Portal;
import io.vestibule.theme.Messages;
import io.vestibule.theme.Themes;

/** A portal in the language of one request: what every page of a guest is made in. */
record Frame(Portal portal, Locale locale, Messages messages) {

    String theme() {
        return portal.theme().orElse(Themes.BUILT_IN);
    }

    String words(String key, Object... args) {
        return messages.text(theme(), locale, key, args);
    }

    /** An address of this portal. */
    String at(String path) {
        return "/g/" + portal.name() + path;
    }

    /** An address that keeps the language; for pages that no form leads to. */
    String inLanguage(String address) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + locale.toLanguageTag();
    }
}
