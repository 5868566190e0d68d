package io.vestibule.ise;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.secret.Secret;

/** A guest account in ISE's own shape. */
final class GuestUserJson {

    static final String WRAPPER = "GuestUser";
    private static final String INFO = "guestInfo";
    private static final String ACCESS = "guestAccessInfo";
    private static final String CUSTOM = "customFields";

    /** ISE answers with these, and refuses or ignores them in a change; the password may be a mask. */
    private static final List<String> READ_ONLY =
            List.of("id", "link", "status", "statusReason", "sponsorUserName", "sponsorUserId");

    private static final List<String> READ_ONLY_INFO = List.of("creationTime", "enabled", "userName", "password");

    private GuestUserJson() {}

    static String ofNew(NewAccount account, String portalId, ZoneId zone) {
        var info = Json.object().put("userName", account.userName());
        account.phone().ifPresent(given -> info.put("phoneNumber", given.e164()));
        account.password().ifPresent(given -> info.put("password", given.reveal()));
        account.firstName().ifPresent(given -> info.put("firstName", given));
        account.lastName().ifPresent(given -> info.put("lastName", given));
        account.company().ifPresent(given -> info.put("company", given));
        account.email().ifPresent(given -> info.put("emailAddress", given));
        account.language().ifPresent(given -> info.put("notificationLanguage", given));
        var user = Json.object().put("guestType", account.guestType()).put("portalId", portalId);
        account.personVisited().ifPresent(given -> user.put("personBeingVisited", given));
        account.reason().ifPresent(given -> user.put("reasonForVisit", given));
        user.set(INFO, info);
        var access = Json.object().put("location", account.location());
        putWindow(access, LocationDates.window(account.from(), account.to(), zone));
        user.set(ACCESS, access);
        user.set(CUSTOM, Json.object());
        return wrapped(user);
    }

    /** What of an answer may be sent back as a change: never a password, never a null. */
    static ObjectNode changeable(JsonNode user, String portalId) {
        var copy = (ObjectNode) user.deepCopy();
        copy.remove(READ_ONLY);
        copy.withObjectProperty(INFO).remove(READ_ONLY_INFO);
        copy.put("portalId", portalId);
        renameCustomFields(copy);
        dropNulls(copy);
        return copy;
    }

    static void putPhone(ObjectNode user, String phone) {
        user.withObjectProperty(INFO).put("phoneNumber", phone);
    }

    static void putWindow(ObjectNode user, Function<Optional<String>, LocationDates.Window> windowIn) {
        var access = user.withObjectProperty(ACCESS);
        putWindow(access, windowIn.apply(text(access, "location")));
    }

    static String wrapped(ObjectNode user) {
        var body = Json.object();
        body.set(WRAPPER, user);
        return body.toString();
    }

    static GuestAccount read(JsonNode user, Function<String, Optional<ZoneId>> zoneOf) {
        var info = user.path(INFO);
        var access = user.path(ACCESS);
        var location = text(access, "location");
        var zone = location.flatMap(zoneOf);
        var status = user.path("status").asText();
        return new GuestAccount(
                text(user, "id").orElseThrow(() -> new IseException(IseFailure.UNREADABLE, "an account without id")),
                text(info, "userName").or(() -> text(user, "name")).orElse(""),
                text(info, "password").flatMap(GuestUserJson::visible),
                AccountStatus.of(status),
                status,
                zone.flatMap(at -> text(access, "fromDate").flatMap(date -> LocationDates.parse(date, at))),
                zone.flatMap(at -> text(access, "toDate").flatMap(date -> LocationDates.parse(date, at))),
                text(user, "guestType"),
                location);
    }

    /** A password that ISE hides from this sponsor comes as nothing, or as a row of asterisks. */
    static Optional<Secret> visible(String password) {
        return password.isBlank() || password.matches("\\*+") ? Optional.empty() : Optional.of(Secret.of(password));
    }

    private static void putWindow(ObjectNode access, LocationDates.Window window) {
        access.put("validDays", window.validDays())
                .put("fromDate", window.fromDate())
                .put("toDate", window.toDate());
    }

    /** ISE shows a custom field under another key than it takes it: {@code ui_badge_text_label} for {@code badge}. */
    private static void renameCustomFields(ObjectNode user) {
        var shown = user.path(CUSTOM);
        var written = Json.object();
        shown.properties()
                .forEach(field ->
                        written.set(field.getKey().replaceFirst("^ui_(.+)_text_label$", "$1"), field.getValue()));
        user.set(CUSTOM, written);
    }

    private static void dropNulls(ObjectNode node) {
        var nulls = new ArrayList<String>();
        node.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                nulls.add(field.getKey());
            } else if (field.getValue() instanceof ObjectNode inner) {
                dropNulls(inner);
            }
        });
        node.remove(nulls);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field))
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .filter(value -> !value.isBlank());
    }
}
