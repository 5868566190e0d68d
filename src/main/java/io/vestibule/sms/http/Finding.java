package io.vestibule.sms.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.HttpReply;
import io.vestibule.sms.LookUp;

/**
 * The question whether a text of unknown outcome was taken, and how its answer is read: {@code lookup.find}.
 *
 * @param match what of an item in the answer must be equal to what of the text
 * @param complete whether a text that is not in the answer is certainly not there
 */
record Finding(RequestTemplate request, Report report, Map<Pointer, Template> match, boolean complete) {

    private static final Map<String, Boolean> MISSING = Map.of("not-there", true, "cannot-tell", false);

    static Optional<Finding> read(Part find, Scope scope, RequestReader requests, Failures failures) {
        var match = new HashMap<Pointer, Template>();
        find.map("match", words -> Template.parse(words, scope))
                .forEach((place, words) -> find.attempt("match", () -> Pointer.parse(place))
                        .ifPresent(pointer -> match.put(pointer, words)));
        if (match.isEmpty()) {
            find.wrong(
                    "match",
                    "is missing: it says by what a text is known in the answer. Write for example"
                            + " /reference: \"{{ref}}\"");
        }
        if (!find.has("id")) {
            find.wrong("id", "is missing: it says which id the text has that is found");
        }
        var complete = find.read("missing", word -> Words.known("meaning", MISSING, word));
        var request = requests.read(find, Optional.empty(), "GET", false);
        var report = Report.read(find, failures);
        return request.isEmpty() || report.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(request.get(), report.get(), match, complete.orElse(false)));
    }

    /** @param notThese ids of other texts of ours */
    LookUp in(HttpReply reply, UnaryOperator<String> values, Set<String> notThese) {
        var body = reply.json();
        if (report.items().all(body).stream().noneMatch(JsonNode::isContainerNode)) {
            return LookUp.cannotTell("its answer cannot be read");
        }
        return report.each(body).stream()
                .filter(item -> matches(item, values))
                .flatMap(item -> report.receipt(item, Optional.empty()).stream())
                .filter(receipt -> !notThese.contains(receipt.providerId()))
                .findFirst()
                .map(receipt -> LookUp.found(receipt.providerId(), receipt.state()))
                .orElseGet(() -> complete ? LookUp.notThere() : LookUp.cannotTell("not in its answer"));
    }

    private boolean matches(JsonNode item, UnaryOperator<String> values) {
        return match.entrySet().stream().allMatch(each -> each.getKey()
                .text(item)
                .filter(each.getValue().fill(values)::equals)
                .isPresent());
    }
}
