package io.vestibule.controller;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The query of a redirect. Controllers paste the guest's first address into it without encoding, so its {@code ?} and
 * {@code &} stand there raw: behind such an address an unknown name does not begin a parameter but belongs to the value
 * (network-access contract, section 1.2). The first of a repeated name wins, as a later one can stem from that address.
 */
public final class RedirectQuery {

    private static final int LONGEST = 8192;

    private final Map<String, String> values = new HashMap<>();

    private RedirectQuery() {}

    /**
     * Reads a query, raw as it came.
     *
     * @param known the names that begin a parameter wherever they stand
     * @param absorbing those of them whose value may be a raw address
     */
    public static RedirectQuery parse(String rawQuery, Set<String> known, Set<String> absorbing) {
        var query = new RedirectQuery();
        if (rawQuery == null) {
            return query;
        }
        String name = null;
        var value = new StringBuilder();
        for (var part :
                rawQuery.substring(0, Math.min(rawQuery.length(), LONGEST)).split("&", -1)) {
            var equals = part.indexOf('=');
            var candidate = equals < 0 ? part : part.substring(0, equals);
            if (known.contains(candidate)) {
                query.put(name, value);
                name = candidate;
                value.setLength(0);
                value.append(equals < 0 ? "" : part.substring(equals + 1));
            } else if (name != null && absorbing.contains(name)) {
                value.append('&').append(part);
            } else {
                query.put(name, value);
                name = null;
            }
        }
        query.put(name, value);
        return query;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The decoded value, or null. */
    public String get(String name) {
        return values.get(name);
    }

    /** The decoded value of the first of these names that is there, or null. */
    public String first(String... names) {
        for (var name : names) {
            if (values.containsKey(name)) {
                return values.get(name);
            }
        }
        return null;
    }

    private void put(String name, CharSequence value) {
        if (name != null) {
            values.putIfAbsent(name, decode(value.toString()));
        }
    }

    /** Undoes percent-encoding and leaves what is not validly encoded as it stands. A plus sign stays one. */
    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = new ByteArrayOutputStream(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            var low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
