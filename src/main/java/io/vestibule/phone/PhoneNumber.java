package io.vestibule.phone;

/**
 * A phone number in E.164. It prints itself masked, so that it can stand in a log line; {@link #e164()} is for the
 * provider, ISE and the guest's own page only.
 */
public record PhoneNumber(String e164) {

    private static final int DIGITS_SHOWN = 2;
    private static final int DIGITS_OF_A_BLOCK = 3;

    public PhoneNumber {
        if (!e164.matches("\\+[1-9][0-9]{4,14}")) {
            throw new IllegalArgumentException("not a number in E.164");
        }
    }

    /** Only the last two digits: enough for its owner to know it, too little for anybody else. */
    public String masked() {
        return "•••• " + e164.substring(e164.length() - DIGITS_SHOWN);
    }

    /** All but the last three digits, which is how operators give numbers out: the same for a thousand neighbours. */
    public String block() {
        return e164.substring(0, e164.length() - DIGITS_OF_A_BLOCK);
    }

    @Override
    public String toString() {
        return masked();
    }
}
