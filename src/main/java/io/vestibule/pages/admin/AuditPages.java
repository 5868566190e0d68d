package io.vestibule.pages.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.vestibule.audit.Action;
import io.vestibule.audit.AuditEvent;
import io.vestibule.audit.AuditRetentionConfig;

/** Turns lines of the audit into what its page shows. */
@Singleton
class AuditPages {

    static final ZoneId ZONE = ZoneId.systemDefault();

    private static final int ROWS = 25;
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final Pattern INSTANT =
            Pattern.compile("\\b\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z\\b");
    /** As a field for date and time has it. */
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final AuditRetentionConfig retention;

    AuditPages(AuditRetentionConfig retention) {
        this.retention = retention;
    }

    AuditPage of(AuditQuery query) {
        var filter = query.filter(ZONE);
        var found = AuditEvent.newest(filter, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var more = found.size() > ROWS;
        return new AuditPage(
                actions(query.actionMeant()),
                filter.actor().orElse(""),
                filter.subject().orElse(""),
                filter.from().map(AuditPages::forField).orElse(""),
                filter.to().map(AuditPages::forField).orElse(""),
                query.filters(),
                ZONE.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                retention.audit().toDays(),
                shown.stream().map(AuditPages::line).toList(),
                query.place()
                        .map(place -> query.address(AuditQuery.PAGE, Optional.empty()))
                        .orElse(null),
                more ? query.address(AuditQuery.PAGE, Optional.of(shown.get(ROWS - 1).id)) : null,
                query.address(AuditQuery.PAGE + ".csv", Optional.empty()));
    }

    private static List<AuditPage.Choice> actions(Optional<Action> chosen) {
        return Stream.of(Action.values())
                .map(action -> new AuditPage.Choice(action.word(), action.label(), chosen.equals(Optional.of(action))))
                .toList();
    }

    private static AuditPage.Line line(AuditEvent event) {
        return new AuditPage.Line(
                event.at.toString(),
                FULL.format(event.at.atZone(ZONE)),
                event.actor,
                orEmpty(event.address),
                event.action.label(),
                AuditSubject.of(event.subject),
                readable(event.before),
                readable(event.after));
    }

    /** Lines keep times as programs write them; people read them in the zone of the page. */
    private static String readable(String words) {
        return INSTANT.matcher(orEmpty(words))
                .replaceAll(time -> SHORT.format(Instant.parse(time.group()).atZone(ZONE)));
    }

    private static String forField(Instant time) {
        return FIELD.format(time.atZone(ZONE));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
