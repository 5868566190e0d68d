package io.vestibule.sms.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.HttpReply;

/** Reads how a definition tells a good answer from a bad one: {@code success}, {@code messageId} and {@code error}. */
final class AnswerRules {

    private AnswerRules() {}

    /** Which statuses are a success: {@code [200, "201-202"]}; all from 200 to 299 when none are named. */
    static IntPredicate statuses(Part success) {
        IntPredicate any = status -> false;
        var written = success.list("http");
        for (var each : written) {
            if (!each.matches("[1-5][0-9]{2}(-[1-5][0-9]{2})?")) {
                success.wrong("http", "\"" + each + "\" is neither a status such as 200 nor a range such as 200-299");
                continue;
            }
            var least = Integer.parseInt(each.substring(0, 3));
            var most = Integer.parseInt(each.substring(each.length() - 3));
            any = any.or(status -> status >= least && status <= most);
        }
        return written.isEmpty() ? status -> status >= 200 && status < 300 : any;
    }

    static List<Rule> rules(Part success, String field) {
        var rules = new ArrayList<Rule>();
        success.parts(field).forEach(part -> Rule.read(part).ifPresent(rules::add));
        return rules;
    }

    /** Where the provider's ids for a text stand; empty when the definition does not say. */
    static Optional<Function<HttpReply, List<String>>> ids(Part id) {
        var header = id.text("header");
        var regex = id.read("regex", Words::pattern);
        var pointer = id.read("pointer", Pointer::parse);
        var multiple = id.isTrue("multiple");
        if (header.isPresent()) {
            return header.map(
                    name -> reply -> reply.headers().firstValue(name).stream().toList());
        }
        if (regex.isPresent()) {
            return regex.map(pattern -> reply -> limit(captured(pattern, reply.body()), multiple));
        }
        return pointer.map(place -> reply -> limit(texts(place.all(reply.json())), multiple));
    }

    /** The provider's code in an answer: by the first place that has one. */
    static Function<HttpReply, Optional<String>> code(Part error) {
        var pointers = error.list("codePointer").stream().map(Pointer::parse).toList();
        var regex = error.read("codeRegex", Words::pattern);
        return reply -> pointers.stream()
                .flatMap(pointer -> pointer.text(reply.json()).stream())
                .findFirst()
                .or(() -> regex.flatMap(
                        pattern -> captured(pattern, reply.body()).stream().findFirst()));
    }

    private static List<String> limit(List<String> ids, boolean multiple) {
        return multiple || ids.isEmpty() ? ids : ids.subList(0, 1);
    }

    private static List<String> texts(List<JsonNode> nodes) {
        return nodes.stream()
                .filter(node -> node.isTextual() || node.isNumber())
                .map(JsonNode::asText)
                .toList();
    }

    /** The first group, or all that was found when there is none. */
    private static List<String> captured(Pattern pattern, String body) {
        return pattern.matcher(body)
                .results()
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .filter(text -> text != null)
                .toList();
    }
}
