package io.vestibule.pages.admin;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What something was done to.
 *
 * @param whole as it is kept; empty for nothing
 * @param brief as it is shown: of a long id only its beginning
 * @param page where the record itself is found; null when it has no page
 */
public record AuditSubject(String whole, String brief, String page) {

    private static final Pattern RECORD =
            Pattern.compile("([a-z]+):([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** By the word for their kind, up to where the id goes. */
    private static final Map<String, String> PAGES = Map.of(
            "guest", "/sponsor/guests/",
            "delivery", "/sponsor/deliveries/",
            "request", "/sponsor/requests/",
            "vouchers", "/sponsor/vouchers?batch=");

    static AuditSubject of(String whole) {
        if (whole == null) {
            return new AuditSubject("", "", null);
        }
        var found = RECORD.matcher(whole);
        if (!found.matches()) {
            return new AuditSubject(whole, whole, null);
        }
        var kind = found.group(1);
        var page = PAGES.get(kind);
        var id = whole.substring(kind.length() + 1);
        return new AuditSubject(whole, kind + ":" + found.group(2), page == null ? null : page + id);
    }
}
