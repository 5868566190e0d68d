package io.vestibule.sms.smpp;

import java.io.ByteArrayOutputStream;

/** The default alphabet of GSM (3GPP TS 23.038 section 6.2.1) and its two ways into bytes. */
final class Gsm7 {

    private static final int ESCAPE = 0x1B;

    /** Each character stands at its code; at that of the escape stands one that no text has. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\uFFFFÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final int[] EXTENDED_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private Gsm7() {}

    /** How many septets a character takes; 0 when it is not in the alphabet. */
    static int septets(int character) {
        if (character == BASIC.charAt(ESCAPE)) {
            return 0;
        }
        return BASIC.indexOf(character) >= 0 ? 1 : EXTENDED.indexOf(character) >= 0 ? 2 : 0;
    }

    /** One byte for each septet of a text that is wholly in the alphabet. */
    static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        text.chars().forEach(character -> {
            var code = BASIC.indexOf(character);
            if (code >= 0) {
                bytes.write(code);
            } else {
                bytes.write(ESCAPE);
                bytes.write(EXTENDED_CODES[EXTENDED.indexOf(character)]);
            }
        });
        return bytes.toByteArray();
    }

    /**
     * Packs septets, the first into the lowest bits. Seven bits left over would read as one more {@code @}, so they hold
     * a carriage return, as the standard says.
     *
     * @param header how many bytes stand before; the septets begin at the next whole septet after them
     */
    static byte[] packed(byte[] septets, int header) {
        var fill = (7 - header * 8 % 7) % 7;
        var bits = fill + septets.length * 7;
        var packed = new byte[(bits + 7) / 8];
        for (var i = 0; i < septets.length; i++) {
            put(packed, fill + i * 7, septets[i]);
        }
        if (packed.length * 8 - bits == 7) {
            put(packed, bits, (byte) '\r');
        }
        return packed;
    }

    private static void put(byte[] packed, int bit, byte septet) {
        var both = (septet & 0x7F) << bit % 8;
        packed[bit / 8] |= (byte) both;
        if (both > 0xFF) {
            packed[bit / 8 + 1] |= (byte) (both >> 8);
        }
    }
}
