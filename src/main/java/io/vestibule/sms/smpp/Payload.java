package io.vestibule.sms.smpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.vestibule.sms.TextLength;

/**
 * A text as the bytes of one or more submit_sm.
 *
 * @param dataCoding what the bytes are
 * @param headed whether each part begins with a user data header
 * @param whole whether the bytes belong into message_payload
 * @param parts the bytes of each
 */
record Payload(byte dataCoding, boolean headed, boolean whole, List<byte[]> parts) {

    private static final byte UCS2 = 8;
    private static final int HEADER_BYTES = 6;
    private static final int SEPTETS_JOINED = 153;
    private static final int UNITS_JOINED = 67;

    /** @param reference what the phone knows the parts of one text by; its lowest byte counts */
    static Payload of(String text, SmppForms forms, int reference) {
        var wide = TextLength.of(text).encoding() == TextLength.Encoding.UCS2
                || forms.alphabet() == SmppConfig.Alphabet.LATIN_1
                        && !StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        var dataCoding = wide ? UCS2 : (byte) forms.dataCoding();
        var pieces = pieces(text, wide);
        if (pieces.size() == 1 || forms.longTexts() == SmppConfig.LongTexts.PAYLOAD) {
            return new Payload(dataCoding, false, pieces.size() > 1, List.of(bytes(text, wide, forms.alphabet(), 0)));
        }
        var parts = new ArrayList<byte[]>();
        for (var piece : pieces) {
            var part = new ByteArrayOutputStream();
            part.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) pieces.size(), (byte) (parts.size() + 1)});
            part.writeBytes(bytes(piece, wide, forms.alphabet(), HEADER_BYTES));
            parts.add(part.toByteArray());
        }
        return new Payload(dataCoding, true, false, parts);
    }

    private static byte[] bytes(String text, boolean wide, SmppConfig.Alphabet alphabet, int header) {
        if (wide) {
            return text.getBytes(StandardCharsets.UTF_16BE);
        }
        return switch (alphabet) {
            case GSM -> Gsm7.bytes(text);
            case GSM_PACKED -> Gsm7.packed(Gsm7.bytes(text), header);
            case LATIN_1 -> text.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    /** Neither an escape and its septet nor the two units of a character come apart. */
    private static List<String> pieces(String text, boolean wide) {
        var alone = wide ? 70 : 160;
        var total = text.codePoints().map(character -> size(character, wide)).sum();
        if (total <= alone) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var filled = 0;
        for (var character : text.codePoints().toArray()) {
            var size = size(character, wide);
            if (filled + size > (wide ? UNITS_JOINED : SEPTETS_JOINED)) {
                pieces.add(piece.toString());
                piece.setLength(0);
                filled = 0;
            }
            piece.appendCodePoint(character);
            filled += size;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static int size(int character, boolean wide) {
        return wide ? Character.charCount(character) : Gsm7.septets(character);
    }
}
