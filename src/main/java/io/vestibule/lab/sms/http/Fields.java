package io.vestibule.lab.sms.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The fields of a request, wherever they stand: in the query and in a form, JSON or XML, whatever it claims to be. */
record Fields(Map<String, String> all) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][\\w-]*)>([^<]*)</\\1>");

    /** Empty when the body is broken. */
    static Optional<Fields> of(String query, String body) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        try {
            pairs(query, all);
            var text = body.strip();
            if (text.startsWith("{") || text.startsWith("[")) {
                JSON.readTree(text).properties().forEach(field -> all.put(field.getKey(), value(field.getValue())));
            } else if (text.startsWith("<")) {
                ELEMENT.matcher(text).results().forEach(found -> all.put(found.group(1), plain(found.group(2))));
            } else {
                pairs(text, all);
            }
            return Optional.of(new Fields(all));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first of these fields that is there. */
    String first(String... names) {
        for (var name : names) {
            if (all.containsKey(name)) {
                return all.get(name);
            }
        }
        return "";
    }

    private static void pairs(String text, Map<String, String> all) {
        for (var pair : text == null ? new String[0] : text.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                all.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String value(JsonNode node) {
        return node.isArray() ? value(node.path(0)) : node.asText();
    }

    private static String plain(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    @Override
    public String toString() {
        return "Fields" + all.keySet();
    }
}
