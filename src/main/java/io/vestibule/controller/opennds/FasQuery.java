package io.vestibule.controller.opennds;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.vestibule.secret.Secret;

/**
 * The list in a redirect's {@code fas}: names and values, in base64 at levels 1 and 4; at 2 and 3 encrypted with AES-256
 * in CBC mode under the key as it is typed, filled up with NULs, and in base64 twice.
 */
final class FasQuery {

    private static final int KEY = 32;
    private static final int IV = 16;

    private FasQuery() {}

    /** Empty when it cannot be read with this key. */
    static Optional<Map<String, String>> read(String fas, String iv, Optional<Secret> key) {
        try {
            var bytes = base64(fas);
            var text = iv == null
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : decrypt(base64(new String(bytes, StandardCharsets.US_ASCII)), iv, key);
            return text.contains("=") ? Optional.of(list(text)) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A blank stands where the way here has turned a plus sign into one. */
    private static byte[] base64(String text) {
        return Base64.getMimeDecoder().decode(text.replace(' ', '+'));
    }

    private static String decrypt(byte[] hidden, String iv, Optional<Secret> key) throws GeneralSecurityException {
        var start = iv.getBytes(StandardCharsets.UTF_8);
        if (key.isEmpty() || start.length != IV) {
            throw new GeneralSecurityException("no key, or no start of " + IV + " bytes");
        }
        var bytes = Arrays.copyOf(key.get().reveal().getBytes(StandardCharsets.UTF_8), KEY);
        var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(bytes, "AES"), new IvParameterSpec(start));
        return new String(cipher.doFinal(hidden), StandardCharsets.UTF_8);
    }

    private static Map<String, String> list(String text) {
        var list = new HashMap<String, String>();
        for (var part : text.split(", ")) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                list.putIfAbsent(pair[0].strip(), pair[1].strip());
            }
        }
        return list;
    }
}
