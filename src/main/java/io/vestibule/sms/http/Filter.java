package io.vestibule.sms.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** What a placeholder does to its value: {@code max:160} in <code>{{text|max:160}}</code>. */
record Filter(String name, String argument) {

    /** After one of these a value cannot break out of the place it is written to. */
    static final Set<String> ESCAPES = Set.of("url", "form", "json", "xml", "base64", "hex");

    private static final Map<String, BinaryOperator<String>> TABLE = Map.ofEntries(
            Map.entry("int", (value, none) -> wholeNumber(value)),
            Map.entry("bool", (value, none) -> truth(value)),
            Map.entry("array", (value, none) -> value),
            Map.entry("optional", (value, none) -> value),
            Map.entry("url", (value, none) -> percent(value)),
            Map.entry("form", (value, none) -> URLEncoder.encode(value, StandardCharsets.UTF_8)),
            Map.entry(
                    "json",
                    (value, none) ->
                            String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value))),
            Map.entry("xml", (value, none) -> xml(value)),
            Map.entry("base64", (value, none) -> Base64.getEncoder().encodeToString(bytes(value))),
            Map.entry("hex", (value, none) -> HexFormat.of().formatHex(bytes(value))),
            Map.entry("lower", (value, none) -> value.toLowerCase(Locale.ROOT)),
            Map.entry("max", Filter::cut),
            Map.entry("map", (value, pairs) -> pairs(pairs).getOrDefault(value, value)),
            Map.entry("default", (value, otherwise) -> value.isEmpty() ? otherwise : value),
            Map.entry("digits", (value, none) -> value.replaceAll("[^0-9]", "")));

    private static final Map<String, String> ARGUMENTS =
            Map.of("max", "[1-9][0-9]{0,4}", "map", "[^=,]+=[^=,]*(,[^=,]+=[^=,]*)*", "default", ".+");

    /** @throws IllegalArgumentException with words for the admin when there is no such filter */
    static Filter parse(String text) {
        var parts = text.strip().split(":", 2);
        var name = parts[0].strip();
        var argument = parts.length < 2 ? "" : parts[1];
        if (!TABLE.containsKey(name)) {
            throw new IllegalArgumentException("there is no filter \"" + name + "\". Use one of "
                    + String.join(", ", new TreeSet<>(TABLE.keySet())));
        }
        var form = Optional.ofNullable(ARGUMENTS.get(name)).orElse("");
        if (!argument.matches(form)) {
            throw new IllegalArgumentException("the filter \"" + text.strip() + "\" is not written right. Write "
                    + Map.of("max", "max:160", "map", "map:a=x,b=y", "default", "default:value")
                            .getOrDefault(name, name));
        }
        return new Filter(name, argument);
    }

    boolean isEscape() {
        return ESCAPES.contains(name);
    }

    /** @throws IllegalArgumentException when the value does not fit; its message does not hold the value */
    String apply(String value) {
        return TABLE.get(name).apply(value, argument);
    }

    /** As a part of an address: all but letters, digits and {@code -._~} is written in percents. */
    static String percent(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String wholeNumber(String value) {
        if (!value.isEmpty() && !value.matches("-?[0-9]{1,18}")) {
            throw new IllegalArgumentException("is no whole number");
        }
        return value;
    }

    private static String truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "" -> "";
            case "true", "yes", "1" -> "true";
            case "false", "no", "0" -> "false";
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }

    private static String xml(String value) {
        // XML 1.0 has no way to write the other control characters
        return value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    /** Whole characters only: half an emoji is none. */
    private static String cut(String value, String most) {
        var length = Math.min(value.length(), Integer.parseInt(most));
        var splits = length < value.length() && length > 0 && Character.isHighSurrogate(value.charAt(length - 1));
        return value.substring(0, splits ? length - 1 : length);
    }

    private static Map<String, String> pairs(String text) {
        return Arrays.stream(text.split(","))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (first, second) -> first));
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
