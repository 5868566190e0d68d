package io.vestibule.lab.sms.bulksms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.Segments;

/**
 * One text that is asked for, read as BulkSMS reads it.
 *
 * @param from empty for the account's own
 * @param ownId the customer's name for it, or empty
 */
record Submission(String to, String from, String text, String ownId) {

    private static final int MOST = 30_000;
    private static final int LONGEST_OWN_ID = 20;
    private static final int USUAL_PARTS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\+?[1-9]\\d{6,14}");
    private static final Pattern WORD = Pattern.compile("(?=.*[^0-9+]).{1,11}");
    private static final Pattern SHORT_CODE = Pattern.compile("\\d{1,6}");

    /** All texts of a body: one, or a list of them. Refuses the whole body for what is wrong with one. */
    static List<Submission> all(JsonNode body, boolean autoUnicode) {
        var entries = new ArrayList<JsonNode>();
        (body.isArray() ? body : List.of(body)).forEach(entries::add);
        if (entries.isEmpty() || entries.size() > MOST || !entries.stream().allMatch(JsonNode::isObject)) {
            throw BulkSmsError.BAD_REQUEST.refusal("The body is not a message or a list of them");
        }
        return entries.stream()
                .flatMap(entry -> of(entry, autoUnicode).stream())
                .toList();
    }

    private static List<Submission> of(JsonNode entry, boolean autoUnicode) {
        var ownId = entry.path("userSuppliedId").asText("");
        if (ownId.length() > LONGEST_OWN_ID) {
            throw BulkSmsError.BAD_REQUEST.refusal("userSuppliedId is longer than 20 characters");
        }
        var text = text(entry, autoUnicode);
        var from = sender(entry.path("from"));
        var recipients = new ArrayList<Submission>();
        (entry.path("to").isArray() ? entry.path("to") : List.of(entry.path("to")))
                .forEach(to -> recipients.add(new Submission(recipient(to), from, text, ownId)));
        return recipients;
    }

    private static String recipient(JsonNode to) {
        var number = to.isObject() ? to.path("address").asText("") : to.asText("");
        var plus = number.startsWith("+") ? number : "+" + number;
        var fate = MagicNumber.fateOf(plus);
        if (!NUMBER.matcher(number).matches()) {
            throw BulkSmsError.BAD_REQUEST.refusal("Invalid recipient");
        }
        BulkSmsFates.refusal(fate).ifPresent(error -> {
            throw error.refusal(fate == Fate.SENDER_UNFIT ? "Invalid sender" : "Invalid recipient");
        });
        return plus;
    }

    private static String sender(JsonNode from) {
        var address = from.isObject() ? from.path("address").asText("") : from.asText("");
        var type = from.path("type").asText(WORD.matcher(address).matches() ? "ALPHANUMERIC" : "INTERNATIONAL");
        var pattern =
                switch (type) {
                    case "ALPHANUMERIC" -> WORD;
                    case "SHORTCODE" -> SHORT_CODE;
                    default -> NUMBER;
                };
        if (!address.isEmpty() && !pattern.matcher(address).matches()) {
            throw BulkSmsError.BAD_REQUEST.refusal("Invalid sender");
        }
        return address;
    }

    private static String text(JsonNode entry, boolean autoUnicode) {
        var text = entry.path("body").asText("");
        if (text.isEmpty()) {
            throw BulkSmsError.BAD_REQUEST.refusal("body is required");
        }
        var unicode = autoUnicode || entry.path("encoding").asText("").equals("UNICODE");
        var sent = unicode ? text : inGsm(text);
        if (Segments.count(sent) > entry.path("longMessageMaxParts").asInt(USUAL_PARTS)) {
            throw BulkSmsError.BAD_REQUEST.refusal("The message has more parts than longMessageMaxParts allows");
        }
        return sent;
    }

    private static String inGsm(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> Segments.isGsm(sign) ? sign : "?")
                .collect(Collectors.joining());
    }
}
