package io.vestibule.lab.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The two encodings that bring any bytes through mail (RFC 2045). What is broken is taken as it is. */
final class MailBytes {

    private MailBytes() {}

    static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    static byte[] quotedPrintable(String text) {
        var lines = text.replaceAll("=[ \\t]*\\r?\\n", "");
        var bytes = new ByteArrayOutputStream(lines.length());
        for (var i = 0; i < lines.length(); i++) {
            var digits = i + 2 < lines.length() && lines.charAt(i) == '=' ? lines.substring(i + 1, i + 3) : "";
            if (digits.matches("[0-9a-fA-F]{2}")) {
                bytes.write(Integer.parseInt(digits, 16));
                i += 2;
            } else {
                bytes.write(lines.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
