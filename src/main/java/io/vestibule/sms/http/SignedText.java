package io.vestibule.sms.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.vestibule.secret.Hash;
import io.vestibule.sms.ReceiptRequest;

/** What a provider signs of a receipt: {@code stringToSign}, a list of parts that are put one after the other. */
record SignedText(List<Piece> pieces) {

    private static final Pattern CALL = Pattern.compile("literal\\((.*)\\)", Pattern.DOTALL);
    private static final Set<String> KEYWORDS = Set.of("url", "urlNoQuery", "body", "bodySha256", "bodySha256Raw");

    /** One part of it. */
    interface Piece {
        byte[] of(ReceiptRequest request, String url);
    }

    static SignedText read(Part hmac) {
        var pieces = new ArrayList<Piece>();
        var list = hmac.raw("stringToSign");
        for (var each : list) {
            if (each.isObject()) {
                pieces.add(params(hmac.item("stringToSign", pieces.size(), each).part("params")));
            } else {
                hmac.attempt("stringToSign", () -> piece(each.asText())).ifPresent(pieces::add);
            }
        }
        if (list.isEmpty()) {
            hmac.wrong(
                    "stringToSign",
                    "is missing. Use a list of url, urlNoQuery, body, bodySha256, bodySha256Raw,"
                            + " header(name), field(name), literal(words), params");
        }
        return new SignedText(pieces);
    }

    /** The bytes that were signed, were the request sent to this address. */
    byte[] of(ReceiptRequest request, String url) {
        var all = new ByteArrayOutputStream();
        pieces.forEach(piece -> all.writeBytes(piece.of(request, url)));
        return all.toByteArray();
    }

    private static Piece piece(String text) {
        var literal = CALL.matcher(text);
        if (literal.matches()) {
            return (request, url) -> bytes(literal.group(1));
        }
        if (!KEYWORDS.contains(text)) {
            var source = Source.parse(text);
            return (request, url) -> bytes(source.in(request).orElse(""));
        }
        return switch (text) {
            case "url" -> (request, url) -> bytes(url);
            case "urlNoQuery" -> (request, url) -> bytes(url.split("\\?", 2)[0]);
            case "body" -> (request, url) -> request.body();
            case "bodySha256" -> (request, url) -> bytes(Hash.sha256Hex(request.body()));
            default -> (request, url) -> Hash.sha256(request.body());
        };
    }

    /** Names and values, in the order of the names. */
    private static Piece params(Part part) {
        var assign = part.text("assign").orElse("");
        var join = part.text("join").orElse("");
        var before = part.text("before").orElse("");
        var exclude = Set.copyOf(part.list("exclude"));
        var replace = part.map("replace");
        var skipEmpty = part.isTrue("skipEmpty");
        var withQuery = part.isTrue("query");
        return (request, url) -> bytes(fields(request, withQuery).entrySet().stream()
                .filter(field -> !exclude.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
                .filter(field -> !skipEmpty || !field.getValue().isEmpty())
                .map(field -> before + replaced(field.getKey(), replace) + assign + replaced(field.getValue(), replace))
                .collect(Collectors.joining(join)));
    }

    private static Map<String, List<String>> fields(ReceiptRequest request, boolean withQuery) {
        var fields = new TreeMap<String, List<String>>();
        if (withQuery) {
            request.query().forEach((name, value) -> fields.put(name, List.of(value)));
        }
        if (request.isForm()) {
            request.form().forEach((name, values) -> fields.put(name, List.copyOf(values)));
        }
        return fields;
    }

    private static String replaced(String text, Map<String, String> replace) {
        var result = text;
        for (var pair : replace.entrySet()) {
            result = result.replace(pair.getKey(), pair.getValue());
        }
        return result;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
