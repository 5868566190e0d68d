package io.vestibule.lab.sms.twilio;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import io.vestibule.lab.sms.MessagesResource;
import io.vestibule.lab.sms.TextMessage;

/**
 * The filters of Twilio's list of messages. {@code DateSent>=2024-01-01} arrives as a parameter named
 * {@code DateSent>}. A text that waits to be sent counts by the time it was taken.
 */
record MessageQuery(String to, String from, Instant notBefore, Instant before, int page, int pageSize) {

    /** A page of the answer, in the shape Twilio gives it. */
    record Page(
            List<MessageJson> messages,
            int page,
            int page_size,
            int start,
            int end,
            String uri,
            String first_page_uri,
            String next_page_uri,
            String previous_page_uri) {}

    static MessageQuery of(MultivaluedMap<String, String> query) {
        Instant notBefore = null;
        Instant before = null;
        if (query.getFirst("DateSent") != null) {
            notBefore = start(query.getFirst("DateSent"));
            before = end(query.getFirst("DateSent"));
        }
        if (query.getFirst("DateSent>") != null) {
            notBefore = start(query.getFirst("DateSent>"));
        }
        if (query.getFirst("DateSent<") != null) {
            before = end(query.getFirst("DateSent<"));
        }
        return new MessageQuery(
                number(query.getFirst("To")),
                number(query.getFirst("From")),
                notBefore,
                before,
                Math.max(0, count(query.getFirst("Page"), 0)),
                Math.max(1, Math.min(1000, count(query.getFirst("PageSize"), 50))));
    }

    Page apply(List<TextMessage> newestFirst, String uri) {
        var all = newestFirst.stream().filter(this::matches).toList();
        int first = (int) Math.min(all.size(), (long) page * pageSize);
        int last = Math.min(all.size(), first + pageSize);
        return new Page(
                all.subList(first, last).stream().map(MessageJson::of).toList(),
                page,
                pageSize,
                first,
                Math.max(first, last - 1),
                uri + "?PageSize=" + pageSize + "&Page=" + page,
                uri + "?PageSize=" + pageSize + "&Page=0",
                last < all.size() ? uri + "?PageSize=" + pageSize + "&Page=" + (page + 1) : null,
                page > 0 ? uri + "?PageSize=" + pageSize + "&Page=" + (page - 1) : null);
    }

    private boolean matches(TextMessage text) {
        var time = text.sentAt() == null ? text.receivedAt() : text.sentAt();
        return (to == null || to.equals(text.to()))
                && (from == null || from.equals(text.from()))
                && (notBefore == null || !time.isBefore(notBefore))
                && (before == null || time.isBefore(before));
    }

    private static String number(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // a sender may be a word; only a number lost its plus on the way
        return text.strip().chars().allMatch(Character::isDigit) ? MessagesResource.number(text) : text;
    }

    private static Instant start(String text) {
        return text.length() == 10 ? day(text).atStartOfDay(ZoneOffset.UTC).toInstant() : moment(text);
    }

    /** The first moment no longer meant: the day after a day, the second after a second. */
    private static Instant end(String text) {
        return text.length() == 10
                ? day(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : moment(text).plusSeconds(1);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TwilioRefusal(TwilioError.BAD_PARAMETER, "DateSent");
        }
    }

    private static Instant moment(String text) {
        try {
            // the plus of an offset may have become a blank
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new TwilioRefusal(TwilioError.BAD_PARAMETER, "DateSent");
        }
    }

    private static int count(String text, int otherwise) {
        return text == null || !text.matches("\\d{1,6}") ? otherwise : Integer.parseInt(text);
    }
}
