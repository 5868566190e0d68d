package io.vestibule.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Makes text of bytes. What cannot be right is understood as well as possible instead of being refused. */
final class Decoding {

    private static final Charset WHAT_ELSE = Charset.forName("windows-1252");
    private static final int HEX = 16;

    private Decoding() {}

    /** The text of a body; the charset that it came with counts, unless that says UTF-8 and cannot be true. */
    static String text(byte[] bytes, Optional<String> charset) {
        var declared = charset.flatMap(Decoding::known).filter(known -> !known.equals(StandardCharsets.UTF_8));
        var text = declared.or(() -> marked(bytes))
                .map(known -> new String(bytes, known))
                .orElseGet(() -> text(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    /** UTF-16 has a mark at its beginning, or nobody can tell. */
    private static Optional<Charset> marked(byte[] bytes) {
        var utf16 = bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        return utf16 ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WHAT_ELSE);
        }
    }

    /** Undoes the encoding of addresses; a percent sign that encodes nothing stays. */
    static String percent(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        var bytes = new ByteArrayOutputStream();
        for (var at = 0; at < encoded.length(); ) {
            var high = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 1), HEX) : -1;
            var low = high >= 0 ? Character.digit(encoded.charAt(at + 2), HEX) : -1;
            if (encoded.charAt(at) == '%' && low >= 0) {
                bytes.write(high * HEX + low);
                at += 3;
            } else {
                var sign = encoded.codePointAt(at);
                bytes.writeBytes(Character.toString(sign).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(sign);
            }
        }
        return text(bytes.toByteArray());
    }
}
