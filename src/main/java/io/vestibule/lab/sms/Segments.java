package io.vestibule.lab.sms;

/** How many parts a text is sent in: GSM 7-bit where every character is in that alphabet, UCS-2 otherwise. */
public class Segments {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "|^€{}[]~\\\f";

    private Segments() {}

    public static int count(String text) {
        return isGsm(text) ? parts(text, 160, 153, true) : parts(text, 70, 67, false);
    }

    /** Whether every character is in the GSM alphabet. */
    public static boolean isGsm(String text) {
        return text.chars().allMatch(Segments::inGsm);
    }

    /** What arrives of a text that is sent in the GSM alphabet, whatever is in it. */
    public static String garbled(String text) {
        var arrived = new StringBuilder();
        text.codePoints().forEach(sign -> arrived.appendCodePoint(inGsm(sign) ? sign : '?'));
        return arrived.toString();
    }

    private static boolean inGsm(int character) {
        return BASIC.indexOf(character) >= 0 || EXTENDED.indexOf(character) >= 0;
    }

    /** Walks through the text, because neither an escaped character nor a surrogate pair may be cut in two. */
    private static int parts(String text, int alone, int joined, boolean gsm) {
        int total = 0;
        int parts = 1;
        int inPart = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int width = gsm ? (EXTENDED.indexOf(character) >= 0 ? 2 : 1) : Character.charCount(character);
            if (inPart + width > joined) {
                parts++;
                inPart = 0;
            }
            inPart += width;
            total += width;
            i += Character.charCount(character);
        }
        return total <= alone ? 1 : parts;
    }
}
