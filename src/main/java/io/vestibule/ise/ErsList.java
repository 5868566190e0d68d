package io.vestibule.ise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;

/** Collects a list over its pages. ISE may leave out the link to the next page, or send the same page for ever. */
final class ErsList {

    /** What a list tells of each thing. */
    record Item(String id, String name) {}

    static final int PAGE_SIZE = 100;
    private static final int FIRST_PAGE = 1;
    private static final int LAST_PAGE = 500;

    private ErsList() {}

    static List<Item> all(IntFunction<ErsAnswer> page) {
        var items = new LinkedHashMap<String, Item>();
        for (var number = FIRST_PAGE; number <= LAST_PAGE; number++) {
            var result = Json.readWrapped(page.apply(number), "SearchResult");
            var before = items.size();
            for (var resource : result.path("resources")) {
                var item = new Item(
                        resource.path("id").asText(), resource.path("name").asText());
                items.put(item.id(), item);
            }
            var nothingNew = items.size() == before;
            var complete =
                    result.has("total") ? items.size() >= result.path("total").asInt() : !result.has("nextPage");
            if (nothingNew || complete) {
                break;
            }
        }
        return List.copyOf(items.values());
    }
}
