package io.vestibule.theme;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.vestibule.secret.Hash;

/**
 * A file that browsers load beside the page. Its address carries a hash of its content, so it may be kept for a year.
 *
 * @param path its address on this server
 */
public record Asset(String path, String mediaType, byte[] content) {

    /** Every address of an asset begins with it. */
    public static final String ROOT = "/assets/";

    private static final int HASH_DIGITS = 16;
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    static Optional<String> mediaType(String file) {
        var ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MEDIA_TYPES.get(ending));
    }

    static Asset of(String theme, String file, byte[] content) {
        var path = ROOT + theme + "/" + hash(content) + "/" + file;
        return new Asset(path, mediaType(file).orElseThrow(), content);
    }

    private static String hash(byte[] content) {
        return Hash.sha256Hex(content).substring(0, HASH_DIGITS);
    }
}
