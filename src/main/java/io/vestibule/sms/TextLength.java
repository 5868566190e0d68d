package io.vestibule.sms;

/**
 * How long a text is on the air (3GPP TS 23.038 and 23.040): one part carries 160 septets of the GSM alphabet or 70
 * UTF-16 units; of a text in several parts each carries 153 or 67. A character is never split between parts.
 *
 * @param encoding the smallest that holds every character
 * @param units septets or UTF-16 units, by encoding
 * @param parts how many parts are sent and charged
 */
public record TextLength(Encoding encoding, int units, int parts) {

    /** The two alphabets of texts. */
    public enum Encoding {
        GSM7(160, 153),
        UCS2(70, 67);

        private final int alone;
        private final int joined;

        Encoding(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }
    }

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
                    + "¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each of these takes an escape septet before its own. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    /** Measures a text. */
    public static TextLength of(String text) {
        var encoding = text.chars().allMatch(sign -> septets(sign) > 0) ? Encoding.GSM7 : Encoding.UCS2;
        var units = 0;
        var parts = 1;
        var inPart = 0;
        for (var i = 0; i < text.length(); ) {
            var sign = text.codePointAt(i);
            var size = encoding == Encoding.GSM7 ? septets(sign) : Character.charCount(sign);
            units += size;
            if (inPart + size > encoding.joined) {
                parts++;
                inPart = 0;
            }
            inPart += size;
            i += Character.charCount(sign);
        }
        return new TextLength(encoding, units, units <= encoding.alone ? 1 : parts);
    }

    private static int septets(int sign) {
        return BASIC.indexOf(sign) >= 0 ? 1 : EXTENDED.indexOf(sign) >= 0 ? 2 : 0;
    }
}
