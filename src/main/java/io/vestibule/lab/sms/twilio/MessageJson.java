package io.vestibule.lab.sms.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import io.vestibule.lab.sms.Segments;
import io.vestibule.lab.sms.TextMessage;

/** Twilio's message resource, with its odd types: counts are strings, what is not known is null. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record MessageJson(
        String sid,
        String accountSid,
        String apiVersion,
        String messagingServiceSid,
        String to,
        String from,
        String body,
        String status,
        String direction,
        String numSegments,
        String numMedia,
        Integer errorCode,
        String errorMessage,
        String price,
        String priceUnit,
        String dateCreated,
        String dateSent,
        String dateUpdated,
        String uri,
        Map<String, String> subresourceUris) {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss xx", Locale.US)
            .withZone(ZoneOffset.UTC);

    static MessageJson of(TextMessage text) {
        var path = "/2010-04-01/Accounts/" + text.account() + "/Messages/" + text.id();
        // a messaging service chooses the sender only when the text is about to leave
        var chosen = text.pool() == null || text.sentAt() != null;
        return new MessageJson(
                text.id(),
                text.account(),
                "2010-04-01",
                text.pool(),
                text.to(),
                chosen ? text.from() : null,
                text.text(),
                text.status(),
                "outbound-api",
                chosen ? String.valueOf(Segments.count(text.text())) : "0",
                "0",
                text.errorCode() == null ? null : Integer.valueOf(text.errorCode()),
                null,
                null,
                "USD",
                date(text.receivedAt()),
                date(text.sentAt()),
                date(text.updatedAt()),
                path + ".json",
                Map.of("media", path + "/Media.json"));
    }

    private static String date(Instant time) {
        return time == null ? null : RFC_2822.format(time);
    }
}
