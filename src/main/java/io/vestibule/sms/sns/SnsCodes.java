package io.vestibule.sms.sns;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vestibule.sms.SmsFailure;

/**
 * SNS' error codes, and what its sentences are about: {@code InvalidParameter} says no more than that something is wrong,
 * and whether an account is in the sandbox or over its spend limit stands in the sentence only.
 */
final class SnsCodes {

    /** One reason. */
    record Code(SmsFailure failure, String meaning) {}

    private static final Code BUSY = new Code(SmsFailure.THROTTLED, "Too many requests; this one was not processed");
    private static final Code WRONG_KEY = new Code(SmsFailure.CONFIGURATION, "The access key or its secret is wrong");
    private static final Code NO_RIGHT = new Code(SmsFailure.CONFIGURATION, "The access key may not publish texts");
    private static final Code OLD_KEY =
            new Code(SmsFailure.CONFIGURATION, "The session token is too old, or the clock of this machine is wrong");
    private static final Code OPTED_OUT =
            new Code(SmsFailure.OPTED_OUT, "The recipient answered STOP to a sender of this account");
    private static final Code INVALID = new Code(SmsFailure.REFUSED, "A field of the request is not valid");
    private static final Code FAULT =
            new Code(SmsFailure.UNKNOWN_OUTCOME, "SNS had a fault while it worked on the request");

    private static final Map<String, Code> TABLE = Map.ofEntries(
            Map.entry("InvalidParameter", INVALID),
            Map.entry("InvalidParameterValue", INVALID),
            Map.entry("ValidationError", INVALID),
            Map.entry("OptedOut", OPTED_OUT),
            Map.entry("AuthorizationError", NO_RIGHT),
            Map.entry("AccessDenied", NO_RIGHT),
            Map.entry("OptInRequired", NO_RIGHT),
            Map.entry("InvalidClientTokenId", WRONG_KEY),
            Map.entry("UnrecognizedClient", WRONG_KEY),
            Map.entry("SignatureDoesNotMatch", WRONG_KEY),
            Map.entry("IncompleteSignature", WRONG_KEY),
            Map.entry("MissingAuthenticationToken", WRONG_KEY),
            Map.entry("ExpiredToken", OLD_KEY),
            Map.entry("RequestExpired", OLD_KEY),
            Map.entry("Throttling", BUSY),
            Map.entry("Throttled", BUSY),
            Map.entry("TooManyRequests", BUSY),
            Map.entry("RequestLimitExceeded", BUSY),
            Map.entry("InternalError", FAULT),
            Map.entry("InternalFailure", FAULT),
            Map.entry("ServiceUnavailable", new Code(SmsFailure.UNAVAILABLE, "SNS is out of service")));

    private record Topic(Pattern words, Code code) {}

    private static final List<Topic> TOPICS = List.of(
            topic("opted[ -]?out", OPTED_OUT),
            topic(
                    "sandbox|not verified|unverified",
                    new Code(
                            SmsFailure.CONFIGURATION,
                            "The account is in the sandbox and sends to verified numbers only")),
            topic(
                    "spend|spent|quota left",
                    new Code(SmsFailure.CONFIGURATION, "The account has reached its spend limit for this month")),
            topic("signature (expired|not yet current)", OLD_KEY),
            topic("phone ?number", new Code(SmsFailure.BAD_NUMBER, "The number cannot take texts")),
            topic("message too long|empty message", new Code(SmsFailure.CONTENT, "The text is too long or empty")));

    private SnsCodes() {}

    /** What a code means, with or without the ending that some interfaces of AWS give it. */
    static Optional<Code> of(String code) {
        return Optional.ofNullable(TABLE.get(code.replaceFirst("Exception$", "")));
    }

    /**
     * What a code means, and where it says nothing, what the sentence is about. The sentence itself may hold the number
     * and is not passed on.
     */
    static Optional<Code> of(String code, String sentence) {
        var coded = of(code);
        if (code.isEmpty() || coded.filter(known -> known != INVALID).isPresent()) {
            return coded;
        }
        return ofWords(sentence).or(() -> coded);
    }

    private static Optional<Code> ofWords(String sentence) {
        var words = sentence.toLowerCase(Locale.ROOT);
        return TOPICS.stream()
                .filter(topic -> topic.words.matcher(words).find())
                .map(Topic::code)
                .findFirst();
    }

    private static Topic topic(String words, Code code) {
        return new Topic(Pattern.compile(words), code);
    }
}
