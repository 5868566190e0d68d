package io.vestibule.sms;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request that claims to be a delivery receipt, as raw as it came.
 *
 * @param method {@code POST} or {@code GET}
 * @param url the address as the provider knows it: our public one, with the query
 * @param headers by lower-case name
 * @param body the bytes, possibly none
 */
public record ReceiptRequest(String method, String url, Map<String, String> headers, byte[] body) {

    /** A header by any spelling of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The fields of the query, decoded; of one that is repeated, the last. */
    public Map<String, String> query() {
        var query = new TreeMap<String, String>();
        var raw = URI.create(url).getRawQuery();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var parts = pair.split("=", 2);
            query.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
        }
        return query;
    }

    /** Whether the body claims to be a form. */
    public boolean isForm() {
        return mediaType().equals("application/x-www-form-urlencoded");
    }

    /** Whether the body claims to be JSON. */
    public boolean isJson() {
        return mediaType().equals("application/json");
    }

    /** The body as JSON; a missing node when it is none. */
    public JsonNode json() {
        return HttpReply.json(text());
    }

    /** The body as text in the charset it claims, UTF-8 otherwise. */
    public String text() {
        return new String(body, charset());
    }

    /**
     * The body read as a form: every name with its values, all in the order of their code units.
     *
     * @throws IllegalArgumentException when it is none
     */
    public SortedMap<String, TreeSet<String>> form() {
        var form = new TreeMap<String, TreeSet<String>>();
        for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            form.computeIfAbsent(decoded(name), any -> new TreeSet<>()).add(decoded(value));
        }
        return form;
    }

    private String decoded(String raw) {
        return URLDecoder.decode(raw, charset());
    }

    private String mediaType() {
        return header("content-type").orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    private Charset charset() {
        for (var part : header("content-type").orElse("").split(";")) {
            var setting = part.strip();
            if (setting.toLowerCase(Locale.ROOT).startsWith("charset=")) {
                var name =
                        setting.substring("charset=".length()).replace("\"", "").strip();
                try {
                    return Charset.forName(name);
                } catch (IllegalArgumentException e) {
                    return StandardCharsets.UTF_8; // a charset nobody knows is as good as none
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** Neither the body nor the headers: they may hold a number, and hold a signature. */
    @Override
    public String toString() {
        return "ReceiptRequest[" + method + ", " + body.length + " bytes]";
    }
}
