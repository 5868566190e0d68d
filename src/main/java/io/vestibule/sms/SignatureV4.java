package io.vestibule.sms;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;

/**
 * AWS Signature Version 4 in headers, as far as the query services need it: the path and the query have to come encoded,
 * and no parameter twice.
 */
public final class SignatureV4 {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String keyId;
    private final Secret key;
    private final String region;
    private final String service;

    public SignatureV4(String keyId, Secret key, String region, String service) {
        this.keyId = keyId;
        this.key = key;
        this.region = region;
        this.service = service;
    }

    /** The request with its time and the signature over it, its address, its body and all headers it has so far. */
    public HttpAsk sign(HttpAsk ask, Instant now) {
        var time = TIME.format(now);
        var dated = ask.with("X-Amz-Date", time);
        var headers = signedHeaders(dated);
        var names = String.join(";", headers.keySet());
        var scope = time.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";
        var toSign = String.join("\n", ALGORITHM, time, scope, Hash.sha256Hex(canonical(dated, headers, names)));
        var signature = signingKey(time.substring(0, 8)).hex(toSign);
        return dated.with(
                "Authorization",
                ALGORITHM + " Credential=" + keyId + "/" + scope + ", SignedHeaders=" + names + ", Signature="
                        + signature);
    }

    private static String canonical(HttpAsk ask, SortedMap<String, String> headers, String names) {
        var lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        var path = ask.url().getRawPath();
        return String.join(
                "\n",
                ask.method(),
                path == null || path.isEmpty() ? "/" : path,
                query(ask.url()),
                lines,
                names,
                Hash.sha256Hex(ask.body()));
    }

    /** The client adds host and content type itself, so they are not among the request's own headers. */
    private static SortedMap<String, String> signedHeaders(HttpAsk ask) {
        var headers = new TreeMap<String, String>();
        ask.headers()
                .forEach((name, value) ->
                        headers.put(name.toLowerCase(Locale.ROOT), value.strip().replaceAll(" +", " ")));
        headers.put("host", host(ask.url()));
        if (!ask.mediaType().isEmpty()) {
            headers.put("content-type", ask.mediaType());
        }
        return headers;
    }

    private static String host(URI url) {
        var usual = Map.of("https", 443, "http", 80).getOrDefault(url.getScheme(), -1);
        return url.getPort() < 0 || url.getPort() == usual ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    private static String query(URI url) {
        var query = url.getRawQuery();
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.contains("=") ? pair : pair + "=")
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private KeyedHash signingKey(String day) {
        var ofDay = KeyedHash.sha256(Hash.utf8("AWS4" + key.reveal())).of(day);
        var ofRegion = KeyedHash.sha256(ofDay).of(region);
        var ofService = KeyedHash.sha256(ofRegion).of(service);
        return KeyedHash.sha256(KeyedHash.sha256(ofService).of("aws4_request"));
    }
}
