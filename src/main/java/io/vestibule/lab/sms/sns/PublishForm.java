package io.vestibule.lab.sms.sns;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.TextMessage;

/** The form of a text to publish. */
class PublishForm {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SENDER = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9-]{1,11}");
    private static final int LONGEST = 1600;

    private final Map<String, String> fields = new HashMap<>();

    PublishForm(String body) {
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            fields.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
        }
    }

    /** The text that this form makes, or a {@link SnsRefusal}. */
    TextMessage message(SnsLabConfig config, Instant now) {
        if (!"Publish".equals(fields.get("Action")) || !"2010-03-31".equals(fields.get("Version"))) {
            throw new SnsRefusal(400, "InvalidAction", "The action is not valid for this web service");
        }
        var to = fields.getOrDefault("PhoneNumber", "");
        if (!E164.matcher(to).matches()) {
            throw invalid("PhoneNumber Reason: it is not valid to publish to");
        }
        var text = fields.getOrDefault("Message", "");
        if (text.isEmpty()) {
            throw invalid("Empty message");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw invalid("Message too long");
        }
        var from = sender(config);
        var refused = config.sandbox() ? SnsFates.SANDBOX : SnsFates.AT_ONCE.get(MagicNumber.fateOf(to));
        if (refused != null) {
            throw new SnsRefusal(400, refused.code(), refused.message());
        }
        return new TextMessage(
                UUID.randomUUID().toString(),
                "sns",
                config.accessKeyId(),
                from,
                to,
                text,
                "queued",
                null,
                null,
                null,
                now,
                null,
                now);
    }

    private String sender(SnsLabConfig config) {
        var attributes = attributes();
        if (!attributes.getOrDefault("AWS.SNS.SMS.SMSType", "Promotional").matches("Promotional|Transactional")) {
            throw invalid("AWS.SNS.SMS.SMSType");
        }
        var word = attributes.get("AWS.SNS.SMS.SenderID");
        if (word != null && !SENDER.matcher(word).matches()) {
            throw invalid("AWS.SNS.SMS.SenderID");
        }
        return word != null ? word : attributes.getOrDefault("AWS.MM.SMS.OriginationNumber", config.defaultSender());
    }

    private Map<String, String> attributes() {
        var attributes = new HashMap<String, String>();
        for (int i = 1; fields.containsKey("MessageAttributes.entry." + i + ".Name"); i++) {
            var entry = "MessageAttributes.entry." + i + ".";
            if (!fields.containsKey(entry + "Value.DataType")) {
                throw invalid("The message attribute must contain a data type");
            }
            attributes.put(fields.get(entry + "Name"), fields.getOrDefault(entry + "Value.StringValue", ""));
        }
        return attributes;
    }

    private static SnsRefusal invalid(String what) {
        return new SnsRefusal(400, "InvalidParameter", "Invalid parameter: " + what);
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }
}
