package io.vestibule.pages.sponsor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
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

    List<UUID> chosen() {
        return ids == null
                ? List.of()
                : ids.stream().flatMap(id -> Asked.id(id).stream()).distinct().toList();
    }

    Optional<Instant> seenAt() {
        try {
            return Optional.ofNullable(seen).map(Instant::parse).filter(Asked::storable);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
