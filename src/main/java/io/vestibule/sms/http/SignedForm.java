package io.vestibule.sms.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.vestibule.sms.FieldSignature;
import io.vestibule.sms.HttpAsk;

/** A form with the time and a signature over all its fields. */
final class SignedForm {

    private SignedForm() {}

    static HttpAsk of(HttpAsk ask, FieldSignature signature, Instant now) {
        var fields = fields(new String(ask.body(), StandardCharsets.UTF_8));
        fields.put("timestamp", String.valueOf(now.getEpochSecond()));
        fields.put("sig", signature.of(fields));
        var body = HttpAsk.encoded(fields).getBytes(StandardCharsets.UTF_8);
        return new HttpAsk(ask.method(), ask.url(), ask.headers(), ask.mediaType(), body);
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : form.split("&")) {
            var parts = pair.split("=", 2);
            fields.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
