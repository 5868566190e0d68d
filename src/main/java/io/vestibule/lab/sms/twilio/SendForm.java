package io.vestibule.lab.sms.twilio;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MultivaluedMap;

import io.vestibule.lab.sms.Fate;
import io.vestibule.lab.sms.MagicNumber;
import io.vestibule.lab.sms.TextMessage;

/** Reads the form of a new message as Twilio does, and refuses it in Twilio's order. */
class SendForm {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SHORT_CODE = Pattern.compile("\\d{3,8}");
    private static final Pattern WORD = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}");
    private static final Pattern SERVICE = Pattern.compile("MG[0-9a-fA-F]{32}");
    private static final int LONGEST = 1600;
    private static final int LONGEST_VALIDITY = 36_000;
    private static final Map<String, String> LOOK_ALIKES = Map.of(
            "\u2018", "'", "\u2019", "'", "\u201c", "\"", "\u201d", "\"", "\u2013", "-", "\u2014", "-", "\u2026", "...",
            "\u00a0", " ");

    private final MultivaluedMap<String, String> form;
    private final String to;
    private final String from;
    private final String pool;

    private SendForm(MultivaluedMap<String, String> form) {
        this.form = form;
        to = value("To");
        from = value("From");
        pool = value("MessagingServiceSid");
    }

    /** The message that this form makes, or a {@link TwilioRefusal}. */
    static TextMessage read(MultivaluedMap<String, String> form, String account, String poolSender, Clock clock) {
        return new SendForm(form).message(account, poolSender, clock.instant());
    }

    /** When a scheduled message is due, or the time it was taken. */
    static Instant due(MultivaluedMap<String, String> form, TextMessage message) {
        return message.status().equals("scheduled")
                ? OffsetDateTime.parse(form.getFirst("SendAt")).toInstant()
                : message.receivedAt();
    }

    private TextMessage message(String account, String poolSender, Instant now) {
        checkNumbers();
        var text = text();
        checkOptions();
        var scheduled = scheduled(now);
        var refused = TwilioError.of(MagicNumber.fateOf(to));
        if (refused != null) {
            throw new TwilioRefusal(refused, refused == TwilioError.FROM_CANNOT_SMS ? from : to);
        }
        return new TextMessage(
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                "twilio",
                account,
                from == null ? poolSender : from,
                to,
                text,
                scheduled ? "scheduled" : pool == null ? "queued" : "accepted",
                null,
                pool,
                value("StatusCallback"),
                now,
                null,
                now);
    }

    private void checkNumbers() {
        if (to == null) {
            throw new TwilioRefusal(TwilioError.NO_TO);
        }
        if (from == null && pool == null) {
            throw new TwilioRefusal(TwilioError.NO_FROM);
        }
        if (!E164.matcher(to).matches()) {
            throw new TwilioRefusal(TwilioError.INVALID_TO, to);
        }
        if (pool != null && !SERVICE.matcher(pool).matches()) {
            throw new TwilioRefusal(TwilioError.BAD_SERVICE);
        }
        if (from != null) {
            checkSender();
        }
    }

    private void checkSender() {
        var isWord = WORD.matcher(from).matches();
        var isNumber = E164.matcher(from).matches() || SHORT_CODE.matcher(from).matches();
        var fate = MagicNumber.fateOf(from);
        if ((!isWord && !isNumber) || fate == Fate.INVALID_NUMBER) {
            throw new TwilioRefusal(TwilioError.INVALID_FROM, from);
        }
        if (fate == Fate.UNREACHABLE_FROM_SENDER) {
            throw new TwilioRefusal(TwilioError.FROM_CANNOT_SMS, from);
        }
        // a word as sender does not exist in North America
        if (isWord && to.startsWith("+1")) {
            throw new TwilioRefusal(TwilioError.NO_ROUTE);
        }
    }

    private String text() {
        var body = value("Body");
        if (body == null && value("ContentSid") == null && value("MediaUrl") == null) {
            throw new TwilioRefusal(TwilioError.NO_BODY);
        }
        if (body == null) {
            return "";
        }
        if (body.length() > LONGEST) {
            throw new TwilioRefusal(TwilioError.TOO_LONG);
        }
        if ("true".equalsIgnoreCase(value("SmartEncoded"))) {
            for (var pair : LOOK_ALIKES.entrySet()) {
                body = body.replace(pair.getKey(), pair.getValue());
            }
        }
        return body;
    }

    private void checkOptions() {
        var callback = value("StatusCallback");
        if (callback != null && !CallbackAddress.isValid(callback)) {
            throw new TwilioRefusal(TwilioError.BAD_CALLBACK);
        }
        var validity = value("ValidityPeriod");
        if (validity != null
                && (!validity.matches("\\d{1,5}")
                        || Integer.parseInt(validity) < 1
                        || Integer.parseInt(validity) > LONGEST_VALIDITY)) {
            throw new TwilioRefusal(TwilioError.BAD_PARAMETER, "ValidityPeriod");
        }
    }

    private boolean scheduled(Instant now) {
        if (value("ScheduleType") == null && value("SendAt") == null) {
            return false;
        }
        if (pool == null) {
            throw new TwilioRefusal(TwilioError.SERVICE_NEEDED);
        }
        try {
            if ("fixed".equals(value("ScheduleType"))
                    && OffsetDateTime.parse(String.valueOf(value("SendAt")))
                            .toInstant()
                            .isAfter(now)) {
                return true;
            }
        } catch (DateTimeException e) {
            throw new TwilioRefusal(TwilioError.BAD_SEND_AT);
        }
        throw new TwilioRefusal(TwilioError.BAD_SEND_AT);
    }

    /** A parameter that is there but empty counts as missing. */
    private String value(String name) {
        var value = form.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
