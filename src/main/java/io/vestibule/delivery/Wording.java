package io.vestibule.delivery;

import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.vestibule.net.Site;
import io.vestibule.secret.Secret;
import io.vestibule.theme.Messages;

/** The words of the texts. The password stands first, so that it is seen in the notification without opening the text. */
@Singleton
public class Wording {

    private final Messages messages;
    private final Site site;

    Wording(Messages messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    /** The text that carries a password to a guest, in the page's language. */
    public String password(Optional<String> theme, String locale, String title, Secret password) {
        var words = messages.text(
                theme.orElse(null), Locale.forLanguageTag(locale), "text_password", password.reveal(), title);
        return words + originBound(password);
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
