package io.vestibule.sms.twilio;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.vestibule.sms.LookUp;
import io.vestibule.sms.SmsMessage;
import io.vestibule.sms.StateWords;

/**
 * Finds a text in Twilio's list of the texts to one number, by its words and the time it was made.
 *
 * <p>Twilio could filter the list by {@code DateSent}, but a text that still waits in its queue has no such date and
 * would be missed, and then sent twice. So the list is asked for by number only.
 */
class TwilioLookUp {

    static final int PAGE_SIZE = 100;
    /** How far apart Twilio's clock and ours may be. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private final StateWords words;

    TwilioLookUp(StateWords words) {
        this.words = words;
    }

    /** The oldest text with the same words that was made since, and is no other one of ours. */
    LookUp in(JsonNode list, SmsMessage message, Instant sentAt, Set<String> notThese) {
        var messages = list.path("messages");
        if (!messages.isArray()) {
            return LookUp.cannotTell("its list of texts cannot be read");
        }
        var since = sentAt.minus(CLOCKS);
        var match = all(messages)
                .filter(text ->
                        text.path("body").asText().strip().equals(message.text().strip()))
                .filter(text -> !notThese.contains(text.path("sid").asText()))
                .filter(text ->
                        createdAt(text).filter(time -> !time.isBefore(since)).isPresent())
                .min(Comparator.comparing(text -> createdAt(text).orElseThrow()));
        if (match.isPresent()) {
            var text = match.get();
            return LookUp.found(
                    text.path("sid").asText(), words.of(text.path("status").asText()));
        }
        var complete = list.path("next_page_uri").asText("").isEmpty()
                || all(messages).anyMatch(text -> createdAt(text)
                        .filter(time -> time.isBefore(since))
                        .isPresent());
        return complete ? LookUp.notThere() : LookUp.cannotTell("too many texts to this number");
    }

    private static Stream<JsonNode> all(JsonNode messages) {
        return StreamSupport.stream(messages.spliterator(), false);
    }

    private static Optional<Instant> createdAt(JsonNode text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text.path("date_created").asText(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
