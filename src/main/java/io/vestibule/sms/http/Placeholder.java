package io.vestibule.sms.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One {@code {{name|filter|filter:argument}}} of a template. */
record Placeholder(String name, List<Filter> filters) {

    /** @throws IllegalArgumentException with words for the admin when a filter is not known */
    static Placeholder parse(String inside) {
        var parts = inside.split("\\|", -1);
        var filters = new ArrayList<Filter>();
        for (var i = 1; i < parts.length; i++) {
            filters.add(Filter.parse(parts[i]));
        }
        return new Placeholder(parts[0].strip(), List.copyOf(filters));
    }

    boolean has(String filter) {
        return filters.stream().anyMatch(each -> each.name().equals(filter));
    }

    /** Whether the last thing that happens to the value is an escape. */
    boolean isEscaped() {
        return !filters.isEmpty() && filters.get(filters.size() - 1).isEscape();
    }

    /** The last filter's name; empty when there is none. */
    String lastFilter() {
        return filters.isEmpty() ? "" : filters.get(filters.size() - 1).name();
    }

    /** Whether a missing value is all right. */
    boolean mayBeEmpty() {
        return has("optional") || has("default");
    }

    String value(UnaryOperator<String> values) {
        var value = values.apply(name);
        for (var filter : filters) {
            try {
                value = filter.apply(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("{{" + name + "}} " + e.getMessage(), e);
            }
        }
        return value;
    }
}
