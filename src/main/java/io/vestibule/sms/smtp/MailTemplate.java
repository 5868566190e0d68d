package io.vestibule.sms.smtp;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vestibule.sms.SmsMessage;

/** Words with {@code {number}}, {@code {digits}} and {@code {text}} in them. What is filled in is not looked at again. */
record MailTemplate(String words) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** What stands between braces and is none of the three; empty when all is well. */
    Optional<String> unknown() {
        return PLACE.matcher(words)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !name.equals("number") && !name.equals("digits") && !name.equals("text"))
                .findFirst();
    }

    /** Whether the number is part of it. */
    boolean namesTheNumber() {
        return words.contains("{number}") || words.contains("{digits}");
    }

    /** Filled in, for a mail's body. */
    String body(SmsMessage message) {
        var values = Map.of(
                "number", message.to().e164(),
                "digits", message.to().e164().substring(1),
                "text", message.text());
        return PLACE.matcher(words).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    /** Filled in, for a mail's header: in one line, so that no text makes further headers. */
    String header(SmsMessage message) {
        return body(message).replaceAll("[\\r\\n]+", " ").strip();
    }
}
