package io.vestibule.lab.sms.sinch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import io.vestibule.lab.sms.TextMessage;

/** Sinch's batch: numbers without a plus, nothing about what became of it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchJson(
        String id,
        List<String> to,
        String from,
        boolean canceled,
        String body,
        String type,
        String createdAt,
        String modifiedAt,
        String deliveryReport,
        String callbackUrl,
        String clientReference,
        boolean flashMessage) {

    /** A page of batches. */
    record Page(long count, int page, int page_size, List<BatchJson> batches) {}

    static BatchJson of(TextMessage text) {
        return new BatchJson(
                text.id(),
                List.of(text.to().substring(1)),
                text.from().replaceFirst("^\\+", ""),
                false,
                text.text(),
                "mt_text",
                date(text.receivedAt()),
                date(text.updatedAt()),
                text.callback() == null ? "none" : "per_recipient",
                text.callback(),
                text.pool(),
                false);
    }

    private static String date(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
