package io.vestibule.delivery;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.vestibule.net.Site;
import io.vestibule.secret.Secret;
import io.vestibule.theme.Messages;

/** The words of the texts. The password stands first, so that it is seen in the notification without opening the text. */
@Singleton
public class Wording {

    private static final Pattern BARE_ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");

    private final Messages messages;
    private final Spelling spelling;
    private final Site site;

    Wording(Messages messages, Spelling spelling, Site site) {
        this.messages = messages;
        this.spelling = spelling;
        this.site = site;
    }

    /**
     * The text that carries a password to a guest, in the page's language.
     *
     * @param own the operator's words; empty for the theme's or ours
     * @param values of the variables in the operator's words; the password's and the portal's are added
     */
    public String password(
            Optional<TextTemplate> own,
            Optional<String> theme,
            String locale,
            String title,
            Secret password,
            Map<String, String> values) {
        var words = own.map(template -> template.filled(complete(values, title, password)))
                .orElseGet(() -> messages.text(
                        theme.orElse(null), Locale.forLanguageTag(locale), "text_password", password.reveal(), title));
        return words + originBound(password);
    }

    /** What a voice on the phone says, a sentence on each line: the password twice, sign by sign. */
    public String spoken(Optional<String> theme, String locale, String title, Secret password) {
        var language = Locale.forLanguageTag(locale);
        var look = theme.orElse(null);
        var signs = spelling.of(look, language, password);
        return String.join(
                "\n",
                messages.text(look, language, "voice_password", title),
                signs,
                messages.text(look, language, "voice_again"),
                signs);
    }

    private static Map<String, String> complete(Map<String, String> values, String title, Secret password) {
        var all = new HashMap<>(values);
        all.put("guest_password", password.reveal());
        all.put("ui_password", password.reveal());
        all.put("portal", title);
        return all;
    }

    /**
     * The last line by which a browser offers the password for our page only (origin-bound one-time codes, WICG); of use
     * on an https address alone, and only with a name.
     */
    private String originBound(Secret password) {
        var url = site.publicUrl();
        var isBound = "https".equals(url.getScheme())
                && !BARE_ADDRESS.matcher(url.getHost()).matches();
        return isBound ? "\n\n@" + url.getHost() + " #" + password.reveal() : "";
    }
}
