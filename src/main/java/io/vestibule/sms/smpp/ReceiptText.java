package io.vestibule.sms.smpp;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a receipt: {@code id: sub: dlvrd: submit date: done date: stat: err: text:}. Message centres leave out parts
 * of it and write it large or small. What stands after {@code text:} are words of the text itself, and is not looked at.
 */
record ReceiptText(Optional<String> id, Optional<String> word, Optional<String> error) {

    private static final Pattern ID = field("id", "(\\S+)");
    private static final Pattern WORD = field("stat", "([A-Za-z_]+)");
    private static final Pattern ERROR = field("err", "([0-9A-Za-z]{1,8})(?=\\s|$)");
    private static final Pattern WORDS_OF_THE_TEXT = Pattern.compile("(?is)(^|\\s)text\\s*:.*");

    static ReceiptText of(String text) {
        var told = WORDS_OF_THE_TEXT.matcher(text).replaceFirst("");
        return new ReceiptText(first(ID, told), first(WORD, told), first(ERROR, told));
    }

    private static Optional<String> first(Pattern field, String text) {
        var found = field.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Pattern field(String name, String value) {
        // a field that is left empty is followed by the name of the next one
        return Pattern.compile("(?i)(?<![A-Za-z])" + name + "\\s*:\\s*(?!\\w+(?: date)?\\s*:)" + value);
    }
}
