package io.vestibule.lab.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;

/**
 * What one submit_sm carries: a whole text, or a part of one.
 *
 * @param reference what the parts of one text have in common; empty for a whole text
 * @param total how many parts there are
 * @param number of this one, from 1 on
 * @param text the words
 */
record Piece(String reference, int total, int number, String text) {

    private static final byte UCS2 = 8;
    private static final byte LATIN_1 = 3;

    /** @throws IllegalArgumentException when the user data header cannot be read */
    static Piece of(SubmitSm sent, SmppLabConfig.Alphabet alphabet) {
        var whole = sent.getOptionalParameter(OptionalParameter.Message_payload.class);
        var bytes = whole == null ? sent.getShortMessage() : whole.getValue();
        if (bytes == null || !sent.isUdhi()) {
            return new Piece("", 1, 1, text(bytes == null ? new byte[0] : bytes, 0, sent.getDataCoding(), alphabet));
        }
        var header = (bytes[0] & 0xFF) + 1;
        if (header > bytes.length) {
            throw new IllegalArgumentException("the header is longer than the text");
        }
        var words = text(Arrays.copyOfRange(bytes, header, bytes.length), header, sent.getDataCoding(), alphabet);
        for (var i = 1; i + 1 < header; i += 2 + bytes[i + 1]) {
            var size = bytes[i + 1];
            if (bytes[i] == 0 && size == 3 || bytes[i] == 8 && size == 4) {
                var last = i + 1 + size;
                var reference = Arrays.toString(Arrays.copyOfRange(bytes, i + 2, last - 1));
                return new Piece(
                        sent.getDestAddress() + sent.getSourceAddr() + reference,
                        bytes[last - 1] & 0xFF,
                        bytes[last] & 0xFF,
                        words);
            }
        }
        return new Piece("", 1, 1, words);
    }

    private static String text(byte[] bytes, int header, byte dataCoding, SmppLabConfig.Alphabet alphabet) {
        if (dataCoding == UCS2) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (dataCoding == LATIN_1) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return switch (alphabet) {
            case GSM -> Gsm7Decoder.text(bytes);
            case GSM_PACKED -> Gsm7Decoder.packed(bytes, header);
            case LATIN_1 -> new String(bytes, StandardCharsets.ISO_8859_1);
        };
    }

    /** Never shows the words. */
    @Override
    public String toString() {
        return "Piece[" + number + " of " + total + "]";
    }
}
