package io.vestibule.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.vestibule.sms.TextLength;

/** What a request says: to whom, and which words. Or why it says nothing that we can send. */
sealed interface Message {

    /**
     * A message, its number as it came.
     *
     * @param number never printed
     * @param text never printed
     */
    record Read(String number, String text) implements Message {

        @Override
        public String toString() {
            return "Message[***]";
        }
    }

    /** Nothing to send. */
    record Unread(Refusal why) implements Message {}

    Pattern NEVER_IN_A_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t\\f]]");

    /** Looks for number and text: in the body first, then in the query, and last at a body that is nothing but a text. */
    static Message of(SentFields query, SentBody body, Caller caller) {
        var numbers = first(body.fields(), query, caller.numberNames());
        var texts = first(body.fields(), query, caller.textNames());
        if (numbers.size() > 1 || texts.size() > 1) {
            return new Unread(Refusal.AMBIGUOUS);
        }
        if (numbers.isEmpty()) {
            return new Unread(Refusal.NUMBER_MISSING);
        }
        var text = texts.stream().findFirst().or(body::plain).map(Message::tidy).filter(words -> !words.isEmpty());
        return text.map(words -> checked(numbers.iterator().next(), words, caller))
                .orElseGet(() -> new Unread(Refusal.TEXT_MISSING));
    }

    private static Message checked(String number, String text, Caller caller) {
        if (NEVER_IN_A_TEXT.matcher(text).find()
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return new Unread(Refusal.TEXT);
        }
        return TextLength.of(text).parts() > caller.settings().mostParts()
                ? new Unread(Refusal.LENGTH)
                : new Read(plus(number), text);
    }

    private static Set<String> first(SentFields body, SentFields query, Set<String> names) {
        var inBody = body.values(names);
        return inBody.isEmpty() ? query.values(names) : inBody;
    }

    private static String tidy(String text) {
        return text.replaceAll("\\r\\n?", "\n").strip();
    }

    /** A plus may have become a blank, or may still be encoded although nothing else is. */
    private static String plus(String number) {
        var typed = number.toUpperCase(Locale.ROOT).contains("%2B") ? Decoding.percent(number) : number;
        return Optional.of(typed)
                .filter(digits -> digits.matches("(?s) [1-9].*"))
                .map(digits -> "+" + digits.strip())
                .orElse(typed);
    }
}
