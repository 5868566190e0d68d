package io.vestibule.sms;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.secret.Secret;

/**
 * A request to a provider. Never printed: its parts hold credentials, numbers and words.
 *
 * @param method {@code GET}, {@code POST} or {@code PUT}
 * @param url with its query
 * @param headers beside the content type
 * @param mediaType of the body; empty for none
 * @param body the bytes, possibly none
 */
public record HttpAsk(String method, URI url, Map<String, String> headers, String mediaType, byte[] body) {

    public static HttpAsk get(URI url) {
        return new HttpAsk("GET", url, Map.of(), "", new byte[0]);
    }

    /** A form; a field whose value is null is left out. */
    public static HttpAsk form(URI url, Map<String, String> fields) {
        return post(url, "application/x-www-form-urlencoded", encoded(fields));
    }

    public static HttpAsk json(URI url, JsonNode body) {
        return post(url, "application/json", body.toString());
    }

    public static HttpAsk post(URI url, String mediaType, String body) {
        return new HttpAsk("POST", url, Map.of(), mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The address of a path below a provider's configured one, which may end in a slash; the path begins with one. */
    public static URI at(URI base, String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }

    /** The same with one more header. */
    public HttpAsk with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpAsk(method, url, more, mediaType, body);
    }

    /** The same with a user's name and password (RFC 7617). */
    public HttpAsk withBasic(String user, Secret password) {
        var both = user + ":" + password.reveal();
        return with(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    /** Fields as a form or a query has them; one whose value is null is left out. */
    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "HttpAsk[" + method + " " + url.getHost() + "]";
    }
}
