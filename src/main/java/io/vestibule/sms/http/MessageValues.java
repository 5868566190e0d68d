package io.vestibule.sms.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vestibule.phone.PhoneNumbers;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.TextLength;

/** What placeholders stand for in the request that hands over a text. */
final class MessageValues {

    static final Set<String> NAMES = Set.of(
            "to.e164",
            "to.digits",
            "to.national",
            "to.country",
            "text",
            "code",
            "sender",
            "sender.type",
            "pool",
            "ref",
            "ref.short",
            "ref.int31",
            "ttl.seconds",
            "ttl.millis",
            "expires.iso",
            "callback.url",
            "encoding",
            "parts",
            "attempt",
            "now.epoch");

    /** The same, and when the request began that got no answer. */
    static final Set<String> NAMES_IN_DOUBT =
            Stream.concat(NAMES.stream(), Stream.of("sent.iso", "sent.date")).collect(Collectors.toUnmodifiableSet());

    /** The last line of a text that carries a code for one origin only. */
    private static final Pattern CODE = Pattern.compile("(?:^|\\n)@\\S+ #(\\S+)(?: @\\S+)?\\s*$");

    private static final int SHORT = 20;

    private final PhoneNumbers numbers;
    private final Clock clock;
    private final String pool;
    private final Optional<String> token;

    /** @param token the end of the callback address that is ours alone; empty when it names the attempt */
    MessageValues(PhoneNumbers numbers, Clock clock, String pool, Optional<String> token) {
        this.numbers = numbers;
        this.clock = clock;
        this.pool = pool;
        this.token = token;
    }

    UnaryOperator<String> of(SmsMessage message) {
        return name -> value(name, message);
    }

    UnaryOperator<String> of(SmsMessage message, Instant sentAt) {
        return name -> switch (name) {
            case "sent.iso" -> sentAt.truncatedTo(ChronoUnit.SECONDS).toString();
            case "sent.date" -> LocalDate.ofInstant(sentAt, ZoneOffset.UTC).toString();
            default -> value(name, message);
        };
    }

    private String value(String name, SmsMessage message) {
        return switch (name) {
            case "to.e164" -> message.to().e164();
            case "to.digits" -> message.to().e164().substring(1);
            case "to.national" -> numbers.national(message.to());
            case "to.country" -> numbers.countryOf(message.to()).orElse("");
            case "text" -> message.text();
            case "code" -> code(message.text());
            case "sender" -> message.sender().orElse("");
            case "sender.type" -> message.sender().map(MessageValues::type).orElse("");
            case "pool" -> message.sender().isPresent() ? "" : pool;
            case "ref" -> message.reference();
            case "ref.short" ->
                message.reference()
                        .substring(0, Math.min(SHORT, message.reference().length()));
            case "ref.int31" -> String.valueOf(message.number());
            case "ttl.seconds" -> String.valueOf(message.validity().toSeconds());
            case "ttl.millis" -> String.valueOf(message.validity().toMillis());
            case "expires.iso" -> clock.instant().plus(message.validity()).toString();
            case "callback.url" -> callback(message);
            case "encoding" -> TextLength.of(message.text()).encoding().name().toLowerCase(Locale.ROOT);
            case "parts" -> String.valueOf(TextLength.of(message.text()).parts());
            case "attempt" -> String.valueOf(message.attempt());
            case "now.epoch" -> String.valueOf(clock.instant().getEpochSecond());
            default -> throw new IllegalStateException("the load checks every name, and knows no " + name);
        };
    }

    /** A text tells its code on its last line; one that has none is all there is to tell. */
    private static String code(String text) {
        var found = CODE.matcher(text);
        return found.find() ? found.group(1) : text;
    }

    static String type(String sender) {
        if (!sender.matches("\\+?[0-9]+")) {
            return "word";
        }
        return sender.startsWith("+") || sender.length() > 6 ? "number" : "shortcode";
    }

    /** Where receipts are proved by the address alone, it ends with what the provider was told, not with the attempt. */
    private String callback(SmsMessage message) {
        var url = message.callback().toString();
        return token.map(secret -> url.substring(0, url.lastIndexOf('/') + 1) + secret)
                .orElse(url);
    }
}
