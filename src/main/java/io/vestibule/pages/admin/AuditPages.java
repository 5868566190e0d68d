package io.vestibule.pages.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
                orEmpty(event.subject),
                orEmpty(event.before),
                orEmpty(event.after));
    }

    private static String forField(Instant time) {
        return FIELD.format(time.atZone(ZONE));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
