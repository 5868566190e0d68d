package io.vestibule.sms.smpp;

import java.math.BigInteger;
import java.util.Locale;

/**
 * How a message centre writes a message id in one place. Some answer a text with a hexadecimal number and report it with
 * the same number in decimals, or with zeros before it: then both are read as numbers, and compared as such.
 */
enum IdForm {
    /** As it is. */
    TEXT(0),
    DECIMAL(10),
    HEX(16);

    private final int base;

    IdForm(int base) {
        this.base = base;
    }

    /** The id as we keep it, which is the same for every number form. What is no such number stays as it is. */
    String kept(String written) {
        var id = written.replace("\0", "").strip();
        var digits = this == HEX ? "(0[xX])?[0-9a-fA-F]+" : "[0-9]+";
        if (this == TEXT || !id.matches(digits)) {
            return id;
        }
        return new BigInteger(id.toLowerCase(Locale.ROOT).replaceFirst("^0x", ""), base).toString();
    }
}
