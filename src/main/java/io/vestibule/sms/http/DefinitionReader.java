package io.vestibule.sms.http;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.phone.PhoneNumbers;
import io.vestibule.secret.Secret;
import io.vestibule.sms.GuardConfig;
import io.vestibule.sms.ReceiptWay;
import io.vestibule.sms.SmsProvider;

/** Reads a definition and checks all of it: whatever is not known stops it. */
final class DefinitionReader {

    /** What a question about one text may hold: the provider's id for it. */
    private static final Set<String> QUERY_NAMES = Set.of("id", "now.epoch");

    private final String key;
    private final HttpConfig.Account account;
    private final GuardConfig guard;
    private final PhoneNumbers numbers;
    private final Clock clock;
    private final List<String> problems;

    /** @param key the account's prefix, for messages */
    DefinitionReader(
            String key,
            HttpConfig.Account account,
            GuardConfig guard,
            PhoneNumbers numbers,
            Clock clock,
            List<String> problems) {
        this.key = key;
        this.account = account;
        this.guard = guard;
        this.numbers = numbers;
        this.clock = clock;
        this.problems = problems;
    }

    /**
     * The definition; empty when there is a problem with it.
     *
     * @param place what messages call the whole of it
     * @param url where texts go instead of its own address
     */
    Optional<Definition> read(String place, JsonNode tree, Optional<String> url) {
        var part = new Part(place, tree, problems);
        var title = part.text("title").or(() -> part.text("id")).orElse("The gateway");
        part.read("kind", word -> Words.known("kind", Map.of("http", word), word));
        part.text("id");
        part.text("version");
        if (part.has("enabled") && !part.isTrue("enabled")) {
            part.wrong("enabled", "the definition is switched off");
        }
        part.list("redact"); // nothing of a request or an answer is ever logged
        var priority = part.read("priority", Words::count);
        var scope = Scope.of(key, account, part.map("config"));
        var error = part.part("error");
        var failures = new Failures(account.codes(), error.map("classes", Words::failure), error.map("meanings"));
        var send = new RequestReader(part, scope.with(MessageValues.NAMES), clock)
                .read(part.part("endpoint"), url, "POST", true);
        var answer = answer(title, part, error, failures);
        var limits = Limits.read(part, numbers::countryOf);
        var idempotency = part.part("idempotency");
        var harmless = idempotency.read("mode", word -> Words.known("mode", Map.of("key", true, "none", false), word));
        idempotency.read("window", Words::duration);
        var asked = part.part("lookup");
        if (asked.isThere() && !asked.has("url") && !asked.has("find")) {
            asked.wrong("url", "is missing, and find is as well: set one of them");
        }
        var lookup = lookup(part, asked, scope, failures);
        var waits = asked.list("schedule").stream()
                .flatMap(text -> asked.attempt("schedule", () -> Words.duration(text)).stream())
                .toList();
        var finding = finding(part, asked.part("find"), scope, failures);
        var dlr = part.part("dlr");
        var way = dlr.read("mode", DefinitionReader::way).orElse(ReceiptWay.NONE);
        var receipts = way == ReceiptWay.PUSH ? receipts(dlr, scope, failures) : Receipts.NONE;
        if (way == ReceiptWay.POLL && lookup.isEmpty()) {
            dlr.wrong("mode", "poll needs lookup.url");
        }
        var transport = Transport.read(part, scope, account, guard);
        part.end();
        if (!problems.isEmpty() || send.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Definition(
                title,
                scope,
                send.get(),
                answer,
                limits,
                way,
                receipts,
                byAddress(tree) ? account.callbackToken().map(Secret::reveal) : Optional.empty(),
                lookup,
                waits,
                finding,
                failures,
                harmless.orElse(false),
                priority.orElse(SmsProvider.USUAL_PRIORITY),
                transport));
    }

    private static Answer answer(String title, Part definition, Part error, Failures failures) {
        var success = definition.part("success");
        return new Answer(
                title,
                AnswerRules.statuses(success),
                AnswerRules.rules(success, "all"),
                AnswerRules.rules(success, "none"),
                AnswerRules.ids(definition.part("messageId")),
                AnswerRules.code(error),
                error.read("textPointer", Pointer::parse),
                failures);
    }

    /** The question what became of a text that was taken. */
    private Optional<Definition.Query> lookup(Part definition, Part lookup, Scope scope, Failures failures) {
        if (!lookup.has("url")) {
            return Optional.empty();
        }
        var request = new RequestReader(definition, scope.with(QUERY_NAMES), clock)
                .read(lookup, Optional.empty(), "GET", false);
        var report = Report.read(lookup, failures);
        return request.isEmpty() || report.isEmpty()
                ? Optional.empty()
                : Optional.of(new Definition.Query(request.get(), report.get()));
    }

    private Optional<Finding> finding(Part definition, Part find, Scope scope, Failures failures) {
        var names = scope.with(MessageValues.NAMES_IN_DOUBT);
        return find.isThere()
                ? Finding.read(find, names, new RequestReader(definition, names, clock), failures)
                : Optional.empty();
    }

    private Receipts receipts(Part dlr, Scope scope, Failures failures) {
        var methods = dlr.list("methods");
        var formats = dlr.list("formats");
        unknown(dlr, "methods", methods, Set.of("GET", "POST"));
        unknown(dlr, "formats", formats, Set.of("query", "form", "json"));
        if (!dlr.has("id")) {
            dlr.wrong("id", "is missing: it says which text a receipt is about");
        }
        var checks = new ReceiptChecks(key, account, scope, clock, problems).read(dlr);
        return new Receipts(
                methods.isEmpty() ? Set.of("POST") : Set.copyOf(methods),
                formats.isEmpty() ? Set.of("json") : Set.copyOf(formats),
                checks,
                Report.read(dlr, failures),
                dlr.read("ack", text -> status(text, "2[0-9]{2}")).orElse(204),
                dlr.read("nack", text -> status(text, "5[0-9]{2}|429")).orElse(503));
    }

    private static int status(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" does not fit here: a receipt that is stored is answered"
                            + " with 2xx, one that is not with 5xx or 429");
        }
        return Integer.parseInt(text);
    }

    private static void unknown(Part part, String field, List<String> words, Set<String> known) {
        words.stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> part.wrong(field, "there is no \"" + word + "\" here. Use some of " + known));
    }

    /** Whether the address that the provider is told ends with our secret. */
    private static boolean byAddress(JsonNode tree) {
        return tree.path("dlr").path("auth").findValuesAsText("type").contains("pathToken");
    }

    private static ReceiptWay way(String word) {
        var ways = new LinkedHashMap<String, ReceiptWay>();
        ways.put("push", ReceiptWay.PUSH);
        ways.put("poll", ReceiptWay.POLL);
        ways.put("none", ReceiptWay.NONE);
        return Words.known("mode", ways, word);
    }
}
