package io.vestibule.lab.sms.bulksms;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/** The {@code filter} of BulkSMS' list: clauses {@code name=value}, joined by an ampersand. */
final class BulkSmsFilter {

    private static final Set<String> FIELDS =
            Set.of("type", "submission.id", "status.type", "status.id", "userSuppliedId");

    private BulkSmsFilter() {}

    static Predicate<JsonNode> of(String filter) {
        if (filter == null || filter.isEmpty()) {
            return message -> true;
        }
        return Arrays.stream(filter.split("&")).map(BulkSmsFilter::clause).reduce(message -> true, Predicate::and);
    }

    private static Predicate<JsonNode> clause(String clause) {
        var parts = clause.split("=", 2);
        if (parts.length < 2 || !FIELDS.contains(parts[0])) {
            throw BulkSmsError.BAD_REQUEST.refusal("Invalid filter");
        }
        var pointer = "/" + parts[0].replace('.', '/');
        return message -> message.at(pointer).asText("").equals(parts[1]);
    }
}
