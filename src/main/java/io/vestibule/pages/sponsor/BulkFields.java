package io.vestibule.pages.sponsor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.FormParam;

import io.vestibule.web.Asked;

/** What was sent from a list: which requests are meant, and what shall be done with them. */
public class BulkFields extends DecisionFields {

    @FormParam("id")
    List<String> ids;

    /** A button of one row: {@code approve:} or {@code deny:} and the request's id. */
    @FormParam("one")
    String one;

    /** Whether all that match the filters are meant. */
    @FormParam("all")
    String all;

    /** When the list was shown. */
    @FormParam("seen")
    String seen;

    /** Whether it was asked again about that many. */
    @FormParam("sure")
    String sure;

    /** A row's button says both what and whom. */
    void takeOne() {
        if (one != null && one.contains(":")) {
            verdict = one.substring(0, one.indexOf(':'));
            ids = List.of(one.substring(one.indexOf(':') + 1));
            all = null;
        }
    }

    boolean meansAll() {
        return "yes".equals(all);
    }

    boolean isSure() {
        return "yes".equals(sure);
    }

    /** All that was sent, with the yes to the question; all that match need no list. */
    List<Map.Entry<String, String>> andSure() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("sure", "yes"));
        add(fields, "do", verdict);
        add(fields, "stay", stay);
        add(fields, "day", day);
        add(fields, "type", type);
        add(fields, "reason", reason);
        add(fields, "seen", seen);
        if (meansAll()) {
            add(fields, "all", all);
        } else {
            chosen().forEach(id -> add(fields, "id", id.toString()));
        }
        return fields;
    }

    private static void add(List<Map.Entry<String, String>> fields, String name, String value) {
        if (value != null) {
            fields.add(Map.entry(name, value));
        }
    }

    List<UUID> chosen() {
        return ids == null
                ? List.of()
                : ids.stream().flatMap(id -> Asked.id(id).stream()).distinct().toList();
    }

    Optional<Instant> seenAt() {
        return Asked.time(seen, DeliveryViews.ZONE, 0);
    }
}
