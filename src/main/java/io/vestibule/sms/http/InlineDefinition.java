package io.vestibule.sms.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a definition of the few settings of a simple gateway, so that there is one engine only. */
final class InlineDefinition {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> FORMATS =
            Map.of("e164", "e164", "digits", "digits", "national", "national");

    private final String key;
    private final String name;
    private final HttpConfig.Account account;
    private final List<String> problems;
    private final String payload;

    InlineDefinition(String key, String name, HttpConfig.Account account, List<String> problems) {
        this.key = key;
        this.name = name;
        this.account = account;
        this.problems = problems;
        payload = account.payload().orElse("");
    }

    /** The definition; empty when a setting is wrong. */
    Optional<ObjectNode> tree() {
        if (account.url().isEmpty()) {
            problems.add(key + "definition or " + key + "url is not set. Set one of them");
            return Optional.empty();
        }
        var style = word("style", account.style(), PastedStyle::ofWord).orElseGet(this::seen);
        var format = word("number-format", account.numberFormat(), each -> Words.known("number format", FORMATS, each))
                .orElse("e164");
        var method = account.method().orElse(payload.isEmpty() ? "GET" : "POST").toUpperCase(Locale.ROOT);
        var tree = JSON.createObjectNode().put("id", name);
        var url = style.translate(account.url().get(), "", format);
        if (method.equals("GET") && !payload.isEmpty()) {
            tree.putObject("endpoint").put("method", method).put("url", url).set("query", fields(style, format));
        } else {
            tree.putObject("endpoint").put("method", method).put("url", url);
            if (!payload.isEmpty()) {
                tree.set("body", body(style, format));
            }
        }
        var headers = tree.putObject("headers");
        account.headers().forEach((header, value) -> headers.put(header, style.translate(value, "", format)));
        login(tree);
        answer(tree, style);
        return problems.isEmpty() ? Optional.of(tree) : Optional.empty();
    }

    /** A message about the definition as one about the settings it was made of. */
    String named(String problem) {
        return problem.replace(key + "endpoint.url", key + "url")
                .replace(key + "endpoint.query", key + "payload")
                .replace(key + "endpoint.method", key + "method")
                .replace(key + "body.template", key + "payload")
                .replace(key + "success.http", key + "success-http");
    }

    private PastedStyle seen() {
        var templates = new ArrayList<>(account.headers().values());
        templates.add(account.url().orElse(""));
        templates.add(payload);
        return PastedStyle.of(templates);
    }

    private ObjectNode body(PastedStyle style, String format) {
        var type = mediaType(style);
        var body = JSON.createObjectNode().put("contentType", type);
        if (type.startsWith(FORM)) {
            body.put("format", "form").set("template", fields(style, format));
        } else if (type.contains("json") && isPairs()) {
            body.put("format", "json").set("template", typed(fields(style, format)));
        } else if (type.contains("json")) {
            return style == PastedStyle.VESTIBULE
                    ? json(body)
                    : rawJson(body, style.translate(payload, "|json", format));
        } else {
            var escape = type.contains("xml") ? "|xml" : "|form";
            body.put("format", type.contains("xml") ? "xml" : "raw")
                    .put("template", style.translate(payload, escape, format));
        }
        return body;
    }

    private ObjectNode json(ObjectNode body) {
        try {
            body.put("format", "json").set("template", JSON.readTree(payload));
        } catch (JsonProcessingException e) {
            problems.add(key + "payload is no JSON. Write the placeholders in quotes: {\"to\":\"{{to.e164}}\"}");
        }
        return body;
    }

    private ObjectNode rawJson(ObjectNode body, String template) {
        try {
            JSON.readTree(template.replaceAll("\\{\\{[^{}]*}}", "1"));
        } catch (JsonProcessingException e) {
            problems.add(key + "payload makes no JSON when its placeholders are filled");
        }
        return body.put("format", "raw").put("template", template);
    }

    private String mediaType(PastedStyle style) {
        var type = account.contentType().orElse("");
        if (type.equalsIgnoreCase("JSON")
                || type.isEmpty() && (style == PastedStyle.WSO2 || payload.matches("(?s)\\s*[{\\[].*")) && !isPairs()) {
            return "application/json";
        }
        if (type.isEmpty() && payload.matches("(?s)\\s*<.*")) {
            return "application/xml";
        }
        return type.isEmpty() || type.equalsIgnoreCase("FORM") ? FORM : type;
    }

    /** Whether the payload is written {@code a=b&c=d}, or one such pair in each line. */
    private boolean isPairs() {
        return payload.matches("(?s)\\s*[A-Za-z0-9_.\\[\\]-]+=.*");
    }

    /** The pairs of the payload; whoever writes them out encodes them. */
    private ObjectNode fields(PastedStyle style, String format) {
        var fields = JSON.createObjectNode();
        for (var pair : payload.strip().split("&|\\R")) {
            var parts = pair.split("=", 2);
            if (parts.length < 2 || parts[0].isBlank()) {
                problems.add(key + "payload must be written name=value&name=value for this method and content type");
                continue;
            }
            fields.put(decoded(parts[0].strip()), style.translate(decoded(parts[1]), "", format));
        }
        return fields;
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that encodes nothing
        }
    }

    /** privacyIDEA makes JSON of each value that is JSON: a flag written 1 arrives as a number. */
    private static ObjectNode typed(ObjectNode fields) {
        var typed = JSON.createObjectNode();
        fields.properties().forEach(field -> typed.set(field.getKey(), constant(field.getValue())));
        return typed;
    }

    private static JsonNode constant(JsonNode value) {
        try {
            return value.asText().contains("{{") ? value : JSON.readTree(value.asText());
        } catch (JsonProcessingException e) {
            return value;
        }
    }

    private void login(ObjectNode tree) {
        if (account.username().isPresent() != account.password().isPresent()) {
            problems.add(key + "username and " + key + "password belong together: set both or neither");
        } else if (account.username().isPresent()) {
            tree.putObject("auth")
                    .put("type", "basic")
                    .put("user", "{{config.username}}")
                    .put("password", "{{secret.password}}");
        }
    }

    private void answer(ObjectNode tree, PastedStyle style) {
        var success = tree.putObject("success");
        var statuses = success.putArray("http");
        account.successHttp()
                .map(text -> List.of(text.split("\\s*,\\s*")))
                .orElseGet(style::statuses)
                .forEach(statuses::add);
        var all = success.putArray("all");
        var none = success.putArray("none");
        for (var rule : rules(style).entrySet()) {
            var kind = rule.getKey().endsWith("regex") ? "regex" : "contains";
            (rule.getKey().startsWith("success") ? all : none).addObject().put(kind, rule.getValue());
        }
        pattern("id-regex", account.idRegex())
                .ifPresent(regex -> tree.putObject("messageId").put("regex", regex));
        pattern("code-regex", account.codeRegex())
                .ifPresent(regex -> tree.putObject("error").put("codeRegex", regex));
    }

    /** In the order in which LinOTP looks at them. */
    private Map<String, String> rules(PastedStyle style) {
        var rules = new LinkedHashMap<String, String>();
        pattern("success-regex", account.successRegex()).ifPresent(regex -> rules.put("success-regex", regex));
        pattern("fail-regex", account.failRegex()).ifPresent(regex -> rules.put("fail-regex", regex));
        account.successContains().ifPresent(words -> rules.put("success-contains", words));
        account.failContains().ifPresent(words -> rules.put("fail-contains", words));
        if (style.firstRuleDecides() && rules.size() > 1) {
            rules.keySet().retainAll(List.of(rules.keySet().iterator().next()));
        }
        return rules;
    }

    private Optional<String> pattern(String setting, Optional<String> text) {
        return word(setting, text, Words::pattern).flatMap(pattern -> text);
    }

    private <T> Optional<T> word(String setting, Optional<String> text, Function<String, T> reader) {
        try {
            return text.map(reader);
        } catch (IllegalArgumentException e) {
            problems.add(key + setting + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
