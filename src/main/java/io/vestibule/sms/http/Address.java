package io.vestibule.sms.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.vestibule.sms.HttpAsk;

/**
 * An address with placeholders. Up to its path it is fixed when it is read, so no text can lead a request elsewhere;
 * beyond that every value is escaped for where it stands.
 */
record Address(String base, Template path, Template query) {

    private static final Pattern FORM =
            Pattern.compile("(\\{\\{[^{}]*}}|https?://(?:\\{\\{[^{}]*}}|[^/?#{}])+)([^?#]*)(?:\\?([^#]*))?");

    /** @throws IllegalArgumentException with words for the admin when it is no address */
    static Address parse(String text, Scope scope) {
        var found = FORM.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("is no address of a gateway. Write for example https://host/path");
        }
        var account = scope.with(Set.of());
        var base = Template.parse(found.group(1), account)
                .fill(account.over(none -> ""))
                .replaceAll("/+$", "");
        if (!base.matches(
                "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?|https?://\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?")) {
            throw new IllegalArgumentException(
                    base.contains("@")
                            ? "holds a user and a password. Set username and password, or auth, instead"
                            : "does not begin with https://, a host and perhaps a port");
        }
        var query = found.group(3) == null ? "" : found.group(3);
        var address = new Address(base, Template.parse(found.group(2), scope), Template.parse(query, scope));
        address.path.pieces().forEach(piece -> checkWords(piece.words()));
        address.query.pieces().forEach(piece -> checkWords(piece.words()));
        return address;
    }

    private static void checkWords(String words) {
        if (!words.matches("[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*") || words.matches(".*%(?![0-9A-Fa-f]{2}).*")) {
            throw new IllegalArgumentException("holds a character that must be percent-encoded in an address");
        }
    }

    /** @throws IllegalArgumentException when a value may not stand in an address */
    URI fill(UnaryOperator<String> values, Map<String, String> more) {
        var way = path.fill(values, Address::segment);
        var asked = query.fill(values, Address::part);
        more.values().forEach(Address::checkQuery);
        var both = asked + (asked.isEmpty() || more.isEmpty() ? "" : "&") + HttpAsk.encoded(more);
        return URI.create(base + way + (both.isEmpty() ? "" : "?" + both));
    }

    private static String segment(Placeholder placeholder, String value) {
        if (value.matches("(?s).*[\\r\\n\\x00].*") || value.matches("\\.{1,2}")) {
            throw new IllegalArgumentException("A value does not fit into an address");
        }
        return placeholder.lastFilter().equals("url") ? value : Filter.percent(value);
    }

    private static String part(Placeholder placeholder, String value) {
        checkQuery(value);
        return Set.of("url", "form").contains(placeholder.lastFilter())
                ? value
                : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The lines of a text are carried in a query, percent-encoded; nothing else that ends a line is. */
    private static void checkQuery(String value) {
        if (value.matches("(?s).*[\\r\\x00].*")) {
            throw new IllegalArgumentException("A value does not fit into an address");
        }
    }
}
