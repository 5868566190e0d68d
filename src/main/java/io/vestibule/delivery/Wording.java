package io.vestibule.delivery;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.net.Site;
import io.vestibule.secret.Secret;

/** The words of the texts. The password stands first, so that it is seen in the notification without opening the text. */
@Singleton
public class Wording {

    private final Site site;

    Wording(Site site) {
        this.site = site;
    }

    /** The text that carries a password to a guest, in the page's language. */
    public String password(Optional<String> theme, String locale, String title, Secret password) {
        return password.reveal() + " is your Wi-Fi password for " + title + "." + originBound(password);
    }

    /**
     * The last line by which a browser offers the password for our page only (origin-bound one-time codes, WICG); of use
     * on an https address alone.
     */
    private String originBound(Secret password) {
        var url = site.publicUrl();
        return "https".equals(url.getScheme()) ? "\n\n@" + url.getHost() + " #" + password.reveal() : "";
    }
}
