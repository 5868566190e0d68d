package io.vestibule.lab.ise;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON of a guest user: what may be sent, and what of it is kept. */
final class GuestShape {

    static final String WRAPPER = "GuestUser";
    static final String INFO = "guestInfo";
    static final String ACCESS = "guestAccessInfo";
    static final String CUSTOM = "customFields";

    private static final String SHOWN_KEY_START = "ui_";
    private static final String SHOWN_KEY_END = "_text_label";

    private static final List<String> KEPT =
            List.of("description", "guestType", "reasonForVisit", "personBeingVisited", "portalId");

    /** Accepted and ignored, or kept beside the document. */
    private static final Set<String> INFO_NOT_KEPT = Set.of("userName", "password", "creationTime", "enabled");

    private static final JsonShape SHAPE = new JsonShape()
            .texts("id", "name", "status", "statusReason", "sponsorUserName", "sponsorUserId")
            .texts(KEPT.toArray(String[]::new))
            .textMap(CUSTOM)
            .part(
                    INFO,
                    new JsonShape()
                            .texts("userName", "password", "firstName", "lastName", "company", "emailAddress")
                            .texts("phoneNumber", "notificationLanguage", "smsServiceProvider", "creationTime")
                            .flags("enabled"))
            .part(
                    ACCESS,
                    new JsonShape().numbers("validDays").texts("fromDate", "toDate", "location", "ssid", "groupTag"))
            .ignored("link");

    private GuestShape() {}

    static ObjectNode read(String body) {
        return JsonShape.read(body, WRAPPER, SHAPE);
    }

    /** The document that comes of it when a caller sends this about that. What is not sent stays; what is sent empty goes. */
    static ObjectNode merged(ObjectNode kept, ObjectNode sent) {
        var doc = kept.deepCopy();
        KEPT.stream().filter(sent::has).forEach(field -> doc.set(field, sent.get(field)));
        sent.path(INFO).properties().stream()
                .filter(field -> !INFO_NOT_KEPT.contains(field.getKey()))
                .forEach(field -> part(doc, INFO).set(field.getKey(), field.getValue()));
        sent.path(ACCESS).properties().forEach(field -> part(doc, ACCESS).set(field.getKey(), field.getValue()));
        sent.path(CUSTOM).properties().forEach(field -> part(doc, CUSTOM).set(plain(field.getKey()), field.getValue()));
        dropEmpty(doc);
        return doc;
    }

    /** Custom fields are read back under other keys than they are written. */
    static ObjectNode customFieldsShown(ObjectNode doc) {
        var shown = JsonNodeFactory.instance.objectNode();
        doc.path(CUSTOM)
                .properties()
                .forEach(field -> shown.set(SHOWN_KEY_START + field.getKey() + SHOWN_KEY_END, field.getValue()));
        return shown;
    }

    static ObjectNode part(ObjectNode doc, String name) {
        return doc.withObject("/" + name);
    }

    private static String plain(String key) {
        return key.startsWith(SHOWN_KEY_START) && key.endsWith(SHOWN_KEY_END)
                ? key.substring(SHOWN_KEY_START.length(), key.length() - SHOWN_KEY_END.length())
                : key;
    }

    private static void dropEmpty(ObjectNode object) {
        Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
        while (fields.hasNext()) {
            var value = fields.next().getValue();
            if (value instanceof ObjectNode inner) {
                dropEmpty(inner);
            } else if (value.isTextual() && value.textValue().isEmpty()) {
                fields.remove();
            }
        }
    }
}
