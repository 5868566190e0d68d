package io.vestibule.lab.ise;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The filters of a list: {@code field.OPERATOR.value}, where the value may hold dots. */
final class ListFilter {

    private static final Map<String, BiPredicate<String, String>> OPERATORS = Map.of(
            "EQ", String::equals,
            "NEQ", (text, value) -> !text.equals(value),
            "GT", (text, value) -> compare(text, value) > 0,
            "LT", (text, value) -> compare(text, value) < 0,
            "STARTSW", String::startsWith,
            "NSTARTSW", (text, value) -> !text.startsWith(value),
            "ENDSW", String::endsWith,
            "NENDSW", (text, value) -> !text.endsWith(value),
            "CONTAINS", String::contains,
            "NCONTAINS", (text, value) -> !text.contains(value));

    private ListFilter() {}

    /** One test of all filters; {@code type} is "or", or "and" which is meant by null as well. */
    static Predicate<ListItem> of(List<String> filters, String type, Collection<String> fields) {
        if (type != null && !type.equalsIgnoreCase("or") && !type.equalsIgnoreCase("and")) {
            throw Refusal.invalidQuery("The filter type is neither and nor or");
        }
        var tests = filters.stream().map(filter -> test(filter, fields)).toList();
        if (tests.isEmpty()) {
            return item -> true;
        }
        return "or".equalsIgnoreCase(type)
                ? item -> tests.stream().anyMatch(test -> test.test(item))
                : item -> tests.stream().allMatch(test -> test.test(item));
    }

    private static Predicate<ListItem> test(String filter, Collection<String> fields) {
        var parts = filter.split("\\.", 3);
        if (parts.length < 3) {
            throw Refusal.invalidQuery("A filter has the form field.OPERATOR.value");
        }
        if (!fields.contains(parts[0])) {
            throw Refusal.invalidQuery("The filter field '" + parts[0] + "' is not supported");
        }
        var operator = OPERATORS.get(parts[1]);
        if (operator == null) {
            throw Refusal.invalidQuery("The filter operator '" + parts[1] + "' is not supported");
        }
        return item -> operator.test(item.field().apply(parts[0]), parts[2]);
    }

    private static int compare(String text, String value) {
        try {
            return new BigDecimal(text).compareTo(new BigDecimal(value));
        } catch (NumberFormatException e) {
            // not two numbers, so compared as texts
            return text.compareTo(value);
        }
    }
}
