package io.vestibule.sms.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.sms.SendResult;
import io.vestibule.sms.SmsFailure;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.TextLength;

/** What a provider cannot take, so that it is not asked: {@code limits} and {@code countries} of a definition. */
record Limits(
        Optional<Integer> maxChars,
        Optional<Integer> maxParts,
        Optional<Pattern> sender,
        List<Pattern> reserved,
        List<String> allowed,
        List<String> denied,
        Function<PhoneNumber, Optional<String>> countryOf) {

    static Limits read(Part definition, Function<PhoneNumber, Optional<String>> countryOf) {
        var limits = definition.part("limits");
        var countries = definition.part("countries");
        return new Limits(
                limits.read("maxChars", Words::count),
                limits.read("maxParts", Words::count),
                limits.read("senderPattern", Words::pattern),
                limits.list("reservedPatterns").stream()
                        .flatMap(text -> limits.attempt("reservedPatterns", () -> Words.pattern(text)).stream())
                        .toList(),
                countries.list("allow"),
                countries.list("deny"),
                countryOf);
    }

    /** Why a text is not handed over; another provider may take it. */
    Optional<SendResult> refusal(String title, SmsMessage message) {
        var text = message.text();
        if (maxChars.filter(most -> text.codePointCount(0, text.length()) > most)
                        .isPresent()
                || maxParts.filter(most -> TextLength.of(text).parts() > most).isPresent()) {
            return refused("The text is longer than " + title + " takes");
        }
        if (reserved.stream().anyMatch(pattern -> pattern.matcher(text).find())) {
            return refused("The text holds signs that " + title + " reads as a command");
        }
        if (sender.isPresent()
                && message.sender()
                        .filter(each -> !sender.get().matcher(each).matches())
                        .isPresent()) {
            return refused("The sender does not fit " + title);
        }
        var country = countryOf.apply(message.to()).orElse("");
        if (!allowed.isEmpty() && !allowed.contains(country) || denied.contains(country)) {
            return Optional.of(SendResult.refused(
                    SmsFailure.REGION, "", title + " is not set up to send to the country of this number"));
        }
        return Optional.empty();
    }

    private static Optional<SendResult> refused(String reason) {
        return Optional.of(SendResult.refused(SmsFailure.ROUTE, "", reason));
    }
}
