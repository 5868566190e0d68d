package io.vestibule.sms.twilio;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;
import io.vestibule.sms.KeyedHash;
import io.vestibule.sms.ReceiptRequest;

/** {@code X-Twilio-Signature}: HMAC-SHA1 over the address and the sorted form, keyed with the account's auth token. */
class TwilioSignature {

    private final Secret token;

    TwilioSignature(Secret token) {
        this.token = token;
    }

    /** Whether the request was signed with our token. */
    boolean matches(ReceiptRequest request) {
        var given = request.header("x-twilio-signature").orElse("");
        var url = request.url().split("#", 2)[0];
        var isForm = request.isForm();
        var form = isForm ? request.form() : new TreeMap<String, TreeSet<String>>();
        var matches = false;
        for (var candidate : withAndWithoutPort(url)) {
            // no way out of the loop on a match, so that the time tells nothing
            matches |= Hash.same(given, sign(candidate, form));
        }
        return matches && (isForm || request.body().length == 0 || bodyMatches(url, request.body()));
    }

    /** A body that is no form is not part of the signature; its hash, which stands in the address, is. */
    private static boolean bodyMatches(String url, byte[] body) {
        var query = URI.create(url).getRawQuery();
        if (query == null) {
            return false;
        }
        for (var pair : query.split("&")) {
            if (pair.startsWith("bodySHA256=")) {
                var claimed = pair.substring("bodySHA256=".length());
                return Hash.same(claimed, Hash.sha256Hex(body));
            }
        }
        return false;
    }

    private static Set<String> withAndWithoutPort(String url) {
        var uri = URI.create(url);
        var port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        var start = uri.getScheme() + "://" + uri.getHost();
        var rest = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        var candidates = new LinkedHashSet<String>();
        candidates.add(start + rest);
        candidates.add(start + ":" + port + rest);
        return candidates;
    }

    private String sign(String url, SortedMap<String, TreeSet<String>> form) {
        var signed = new StringBuilder(url);
        form.forEach(
                (name, values) -> values.forEach(value -> signed.append(name).append(value)));
        return KeyedHash.sha1(token).base64(signed.toString());
    }
}
