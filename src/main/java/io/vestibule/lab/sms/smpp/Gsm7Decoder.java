package io.vestibule.lab.sms.smpp;

/** Reads the default alphabet of GSM, as a phone does. */
final class Gsm7Decoder {

    private static final int ESCAPE = 0x1B;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private Gsm7Decoder() {}

    /** One byte for each septet. */
    static String text(byte[] septets) {
        var text = new StringBuilder();
        for (var i = 0; i < septets.length; i++) {
            var code = septets[i] & 0x7F;
            text.append(code == ESCAPE && i + 1 < septets.length ? extended(septets[++i]) : BASIC.charAt(code));
        }
        return text.toString();
    }

    /**
     * Eight septets in seven bytes.
     *
     * @param header how many bytes stood before; the septets begin at the next whole septet after them
     */
    static String packed(byte[] bytes, int header) {
        var fill = (7 - header * 8 % 7) % 7;
        var septets = new byte[(bytes.length * 8 - fill) / 7];
        for (var i = 0; i < septets.length; i++) {
            var bit = fill + i * 7;
            var low = (bytes[bit / 8] & 0xFF) >> bit % 8;
            var high = bit / 8 + 1 < bytes.length ? (bytes[bit / 8 + 1] & 0xFF) << 8 - bit % 8 : 0;
            septets[i] = (byte) ((low | high) & 0x7F);
        }
        var text = text(septets);
        var padded = (bytes.length * 8 - fill) % 7 == 0 && text.endsWith("\r");
        return padded ? text.substring(0, text.length() - 1) : text;
    }

    private static char extended(int code) {
        return switch (code) {
            case 0x0A -> '\f';
            case 0x14 -> '^';
            case 0x28 -> '{';
            case 0x29 -> '}';
            case 0x2F -> '\\';
            case 0x3C -> '[';
            case 0x3D -> '~';
            case 0x3E -> ']';
            case 0x40 -> '|';
            case 0x65 -> '€';
            default -> ' ';
        };
    }
}
