package io.vestibule.pages.sponsor;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;

import io.vestibule.web.Asked;

/** Which rows of a list a form means: the one whose own button was pressed, all of the page, or those that were ticked. */
final class Ticked {

    private Ticked() {}

    /** @param most how many are taken at once */
    static List<UUID> of(MultivaluedMap<String, String> form, int most) {
        if (form.getFirst("one") != null) {
            return Asked.id(form.getFirst("one")).stream().toList();
        }
        return form.getOrDefault(form.getFirst("page") == null ? "id" : "shown", List.of()).stream()
                .flatMap(id -> Asked.id(id).stream())
                .distinct()
                .limit(most)
                .toList();
    }
}
