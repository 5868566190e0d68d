package io.vestibule.sms.smseagle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vestibule.sms.SmsFailure;

/**
 * Why a text was not taken or not delivered: the codes of a carrier's report as GSM 03.40 numbers them (TP-Status,
 * section 9.2.3.15), and what the device's own sentences are about, which nobody has written down.
 */
final class SmsEagleCodes {

    /** One reason. */
    record Code(SmsFailure failure, String meaning) {}

    private static final Map<String, Code> TABLE = Map.ofEntries(
            code("64", SmsFailure.PROVIDER_FAULT, "The carriers' networks had a fault"),
            code("65", SmsFailure.NOT_MOBILE, "The number cannot take texts"),
            code("66", SmsFailure.BLOCKED, "The phone refused the text"),
            code("67", SmsFailure.HANDSET_UNREACHABLE, "The phone is off or out of reach"),
            code("68", SmsFailure.PROVIDER_FAULT, "The carrier cannot deliver the text as asked"),
            code("69", SmsFailure.ROUTE, "The device has no way to this number"),
            code("70", SmsFailure.EXPIRED, "The validity period ran out"),
            code("71", SmsFailure.PROVIDER_FAULT, "The sender deleted the text"),
            code("72", SmsFailure.PROVIDER_FAULT, "The carrier deleted the text"),
            code("73", SmsFailure.PROVIDER_FAULT, "The carrier does not know the text any more"),
            code("96", SmsFailure.HANDSET_UNREACHABLE, "The carrier gave up; the network was too busy"),
            code("97", SmsFailure.HANDSET_UNREACHABLE, "The carrier gave up; the phone was busy"),
            code("98", SmsFailure.HANDSET_UNREACHABLE, "The carrier gave up; the phone did not answer"),
            code("99", SmsFailure.BLOCKED, "The carrier gave up; the phone or its carrier refused the text"),
            code("100", SmsFailure.PROVIDER_FAULT, "The carrier gave up; it cannot deliver the text as asked"),
            code("101", SmsFailure.HANDSET_UNREACHABLE, "The carrier gave up; the phone had a fault"));

    private record Topic(Pattern words, Code code) {}

    private static final List<Topic> TOPICS = List.of(
            topic(
                    "token|login|password|permission|unauthori|licen",
                    SmsFailure.CONFIGURATION,
                    "The user name, the password or the token is wrong"),
            topic(
                    "black ?list|opted",
                    SmsFailure.OPTED_OUT,
                    "The recipient is on the device's list of numbers that answered STOP"),
            topic(
                    "limit|quota|too many|queue (is )?full",
                    SmsFailure.THROTTLED,
                    "Too many texts wait at the device; this one was not taken"),
            topic("modem|sim\\b|network", SmsFailure.UNAVAILABLE, "The device's modem is out of service"),
            topic(
                    "(invalid|wrong|incorrect|bad).*(number|recipient|phone)|(number|recipient|phone).*(invalid|wrong|incorrect)",
                    SmsFailure.BAD_NUMBER,
                    "The device does not accept the number"));

    private static final Code NO_TOPIC = new Code(
            SmsFailure.REFUSED, "The device did not put it into its queue, for a reason that is not in our table");

    private SmsEagleCodes() {}

    static Optional<Code> of(String code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    /** What a code means; empty when it is not in our table. */
    static Optional<String> meaning(String code) {
        return of(code).map(Code::meaning);
    }

    /** What a sentence of the device is about. The sentence itself may hold the number and is not passed on. */
    static Code ofWords(String sentence) {
        var words = sentence.toLowerCase(Locale.ROOT);
        return TOPICS.stream()
                .filter(topic -> topic.words.matcher(words).find())
                .map(Topic::code)
                .findFirst()
                .orElse(NO_TOPIC);
    }

    private static Map.Entry<String, Code> code(String code, SmsFailure failure, String meaning) {
        return Map.entry(code, new Code(failure, meaning));
    }

    private static Topic topic(String words, SmsFailure failure, String meaning) {
        return new Topic(Pattern.compile(words), new Code(failure, meaning));
    }
}
