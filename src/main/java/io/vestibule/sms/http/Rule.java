package io.vestibule.sms.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.HttpReply;

/** One thing that must be, or must not be, about a good answer. */
interface Rule {

    RuleOutcome on(HttpReply reply);

    /** Reads a rule; empty when it is wrong. */
    static Optional<Rule> read(Part part) {
        var contains = part.text("contains");
        var regex = part.read("regex", Words::pattern);
        var pointer = part.read("pointer", Pointer::parse);
        var header = part.text("header");
        if (List.of(contains, regex, pointer, header).stream()
                        .filter(Optional::isPresent)
                        .count()
                != 1) {
            part.wrong("pointer", "a rule has exactly one of pointer, header, regex, contains");
            return Optional.empty();
        }
        if (contains.isPresent()) {
            return contains.map(words -> reply -> found(reply.body().contains(words)));
        }
        if (regex.isPresent()) {
            return regex.map(
                    pattern -> reply -> found(pattern.matcher(reply.body()).find()));
        }
        var check = check(part);
        if (header.isPresent()) {
            return header.map(name -> reply -> reply.headers()
                    .firstValue(name)
                    .map(value -> check.test(Trees.JSON.textNode(value)) ? RuleOutcome.HOLDS : RuleOutcome.FAILS)
                    .orElse(RuleOutcome.MISSING));
        }
        return pointer.map(place -> reply -> at(place.all(reply.json()), check));
    }

    /** Every place must hold, and there must be one. */
    private static RuleOutcome at(List<JsonNode> nodes, Predicate<JsonNode> check) {
        if (nodes.isEmpty() || nodes.stream().anyMatch(JsonNode::isMissingNode)) {
            return RuleOutcome.MISSING;
        }
        return nodes.stream().allMatch(check) ? RuleOutcome.HOLDS : RuleOutcome.FAILS;
    }

    private static RuleOutcome found(boolean is) {
        return is ? RuleOutcome.HOLDS : RuleOutcome.MISSING;
    }

    private static Predicate<JsonNode> check(Part part) {
        Predicate<JsonNode> check = node -> true;
        if (part.isTrue("notNull")) {
            check = check.and(node -> !node.isNull());
        }
        if (part.has("equals")) {
            var wanted = part.raw("equals").asText();
            check = check.and(node -> node.asText().equals(wanted));
        }
        if (part.has("in")) {
            var wanted = part.list("in");
            check = check.and(node -> wanted.contains(node.asText()));
        }
        Optional<Pattern> matches = part.read("matches", Words::pattern);
        if (matches.isPresent()) {
            check = check.and(node -> matches.get().matcher(node.asText()).matches());
        }
        part.isTrue("exists"); // is what a rule without another check asks
        return check;
    }
}
