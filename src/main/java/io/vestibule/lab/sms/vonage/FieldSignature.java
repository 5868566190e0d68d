package io.vestibule.lab.sms.vonage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The field {@code sig} of the SMS API. */
class FieldSignature {

    private FieldSignature() {}

    /** @param method {@code md5-hash}, or the name of a keyed hash as Java has it */
    static String of(String method, String secret, Map<String, String> fields) {
        var text = new StringBuilder();
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!name.equals("sig") && !value.isEmpty()) {
                text.append('&').append(clean(name)).append('=').append(clean(value));
            }
        });
        try {
            if (method.equals("md5-hash")) {
                return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes(text + secret)));
            }
            var mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(bytes(secret), method));
            return HexFormat.of().formatHex(mac.doFinal(bytes(text.toString())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("there is no signature method " + method, e);
        }
    }

    private static String clean(String text) {
        return text.replace('&', '_').replace('=', '_');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
