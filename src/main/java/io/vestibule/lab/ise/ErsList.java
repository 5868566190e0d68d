package io.vestibule.lab.ise;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vestibule.lab.ise.IseSettings.PagingQuirk;

/** A list as ERS gives it: filtered, sorted, one page of it. */
final class ErsList {

    private static final int DEFAULT_SIZE = 20;
    private static final int MOST = 100;

    private ErsList() {}

    static Response answer(
            UriInfo uri,
            String resource,
            List<ListItem> items,
            Collection<String> filterFields,
            Collection<String> sortFields,
            PagingQuirk quirk) {
        var query = uri.getQueryParameters();
        var page = number(query.getFirst("page"), 1, Integer.MAX_VALUE, "page");
        var size = number(query.getFirst("size"), DEFAULT_SIZE, MOST, "size");
        var type = query.getFirst("filterType") == null ? query.getFirst("filtertype") : query.getFirst("filterType");
        var filters = query.getOrDefault("filter", List.of());
        var found = items.stream()
                .filter(ListFilter.of(filters, type, filterFields))
                .sorted(order(query.getFirst("sortasc"), query.getFirst("sortdsc"), sortFields))
                .toList();
        var result = JsonNodeFactory.instance.objectNode().put("total", found.size());
        var resources = result.putArray("resources");
        var served = quirk == PagingQuirk.REPEAT_PAGE ? 1 : page;
        found.stream().skip((served - 1L) * size).limit(size).forEach(item -> {
            var entry = resources.addObject().put("id", item.id()).put("name", item.name());
            if (!item.description().isEmpty()) {
                entry.put("description", item.description());
            }
            entry.set("link", ErsAnswers.link("self", ErsAnswers.address(uri, resource, item.id())));
        });
        var more = quirk == PagingQuirk.REPEAT_PAGE || quirk == PagingQuirk.NONE && (long) page * size < found.size();
        if (more) {
            result.set("nextPage", ErsAnswers.link("next", page(uri, page + 1, size)));
        }
        if (page > 1) {
            result.set("previousPage", ErsAnswers.link("previous", page(uri, page - 1, size)));
        }
        return ErsAnswers.wrapped("SearchResult", result);
    }

    private static URI page(UriInfo uri, int page, int size) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam("size", size)
                .replaceQueryParam("page", page)
                .build();
    }

    private static Comparator<ListItem> order(String ascending, String descending, Collection<String> fields) {
        var field = ascending != null ? ascending : descending != null ? descending : "name";
        if (!fields.contains(field)) {
            throw Refusal.invalidQuery("The sort field '" + field + "' is not supported");
        }
        var order = Comparator.comparing((ListItem item) -> item.field().apply(field));
        return ascending == null && descending != null ? order.reversed() : order;
    }

    private static int number(String text, int whenAbsent, int most, String name) {
        if (text == null) {
            return whenAbsent;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused like a number out of range
        }
        throw Refusal.invalidQuery("The parameter '" + name + "' must be a number from 1 to " + most);
    }
}
