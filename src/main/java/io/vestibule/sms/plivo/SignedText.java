package io.vestibule.sms.plivo;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.vestibule.sms.ReceiptRequest;

/** What Plivo signs of a request. */
final class SignedText {

    private SignedText() {}

    /** Version 2: the address alone, without its query. */
    static Set<String> v2(String url, String nonce) {
        return bases(url).stream().map(base -> base + nonce).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Version 3: the address, the query and the form. Plivo's own libraries differ where there is no form. */
    static Set<String> v3(ReceiptRequest request, String nonce) {
        var query = joined(request.query(), "=", "&");
        var form = request.isForm() ? request.form() : new TreeMap<String, TreeSet<String>>();
        var texts = new LinkedHashSet<String>();
        for (var base : bases(request.url())) {
            if (request.method().equals("GET")) {
                texts.add(base + "?" + query + "." + nonce);
            } else {
                texts.add(base + "?" + (query.isEmpty() ? "" : query + ".") + concatenated(form) + "." + nonce);
            }
            if (form.isEmpty()) {
                texts.add(base + (query.isEmpty() ? "" : "?" + query) + "." + nonce);
            }
        }
        return texts;
    }

    private static String joined(Map<String, String> fields, String equals, String between) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + equals + field.getValue())
                        .collect(Collectors.joining(between));
    }

    private static String concatenated(SortedMap<String, TreeSet<String>> form) {
        var text = new StringBuilder();
        form.forEach((name, values) -> values.forEach(value -> text.append(name).append(value)));
        return text.toString();
    }

    /** The address without its query, with its port and without one where it is the usual one. */
    private static Set<String> bases(String url) {
        var uri = URI.create(url);
        var usual = "https".equals(uri.getScheme()) ? 443 : 80;
        var start = uri.getScheme() + "://" + uri.getHost();
        var path = uri.getRawPath();
        var bases = new LinkedHashSet<String>();
        if (uri.getPort() < 0 || uri.getPort() == usual) {
            bases.add(start + path);
            bases.add(start + ":" + usual + path);
        } else {
            bases.add(start + ":" + uri.getPort() + path);
        }
        return bases;
    }
}
