package io.vestibule.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vestibule.secret.Hash;

/**
 * The style sheet of a theme. It stands in the page itself, as a request of its own would cost a round trip, and the
 * security policy knows it by its hash.
 *
 * @param source how a content security policy names it
 */
public record Style(String css, String source) {

    private static final Pattern URL = Pattern.compile("url\\(\\s*['\"]?([^'\"():?#]+)['\"]?\\s*\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** The built-in sheet, the colours, then what the parents and the theme add. */
    static Style of(Theme theme) {
        var sheets = new ArrayList<String>();
        theme.chain()
                .filter(one -> one.assets().containsKey("theme.css"))
                .map(one -> withAddresses(text(one.assets().get("theme.css")), one))
                .forEach(sheets::add);
        sheets.add(Palette.of(theme).css());
        sheets.add(text(theme.asset("guest.css").orElseThrow()));
        Collections.reverse(sheets);
        var css = small(String.join("\n", sheets));
        return new Style(css, "'sha256-" + Base64.getEncoder().encodeToString(Hash.sha256(Hash.utf8(css))) + "'");
    }

    /** Files are named relative to the sheet; in a page they need their whole address. */
    private static String withAddresses(String css, Theme theme) {
        return URL.matcher(css).replaceAll(found -> theme.asset(found.group(1).strip())
                .map(asset -> Matcher.quoteReplacement("url(" + asset.path() + ")"))
                .orElse(Matcher.quoteReplacement(found.group())));
    }

    private static String small(String css) {
        return COMMENT.matcher(css)
                .replaceAll("")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip()
                // nothing in a sheet may end the element that it stands in
                .replace("</", "<\\/");
    }

    private static String text(Asset asset) {
        return new String(asset.content(), StandardCharsets.UTF_8);
    }
}
