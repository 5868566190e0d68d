package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Attempt;
import io.vestibule.delivery.Channel;
import io.vestibule.delivery.Delivery;
import io.vestibule.delivery.DeliveryEvent;

/** Turns one delivery and its events into its timeline. */
@Singleton
class StoryViews {

    private static final String BAD = "failed";
    private static final String REPORT = "report";

    /** The icon of what happened, by {@link DeliveryEvent#what}; a provider's report has that of the state it told. */
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("queued", "queued"),
            Map.entry("submitted", "sent"),
            Map.entry("accepted", "sent"),
            Map.entry("refused", BAD),
            Map.entry("failed", BAD),
            Map.entry("unknown", "unknown"),
            Map.entry("found", "sent"),
            Map.entry("not-there", "again"),
            Map.entry("cannot-tell", "unknown"),
            Map.entry("repeated", "again"),
            Map.entry("rerouted", "again"),
            Map.entry("waiting", "queued"),
            Map.entry("gave-up", BAD));

    private final DeliveryViews views;
    private final Clock clock;

    StoryViews(DeliveryViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** The icon of what happened to a text, or another where it has none of its own. */
    static String icon(String what, String otherwise) {
        return ICONS.getOrDefault(what, otherwise);
    }

    DeliveryStory story(Delivery delivery) {
        var now = clock.instant();
        var attempts = Attempt.countsOf(List.of(delivery.id)).getOrDefault(delivery.id, 0);
        return new DeliveryStory(
                views.row(delivery, attempts, now),
                delivery.purpose,
                delivery.route,
                form(delivery),
                reason(delivery),
                delivery.tookMillis == null ? "" : Moment.length(Duration.ofMillis(delivery.tookMillis)),
                Moment.of(delivery.usefulUntil, now, DeliveryViews.ZONE),
                lines(delivery, now),
                DeliveryQuery.PAGE + "/" + delivery.id + "/story");
    }

    private static String form(Delivery delivery) {
        if (delivery.channel == Channel.CALL) {
            return "Read aloud over the phone";
        }
        return delivery.parts == 1 ? "One text" : "One text in " + delivery.parts + " parts, each charged as a text";
    }

    private static String reason(Delivery delivery) {
        var reason = delivery.reason == null ? "" : delivery.reason;
        var code = delivery.reasonCode == null ? "" : delivery.reasonCode;
        return code.isEmpty() ? reason : reason + " (" + code + ")";
    }

    private static List<Timeline.Line> lines(Delivery delivery, Instant now) {
        var events = DeliveryEvent.of(delivery.id);
        var told = events.stream()
                .map(event -> new StoryChapter.Line(
                        event.at,
                        icon(event.what, isLast(event, events) ? delivery.state.word() : REPORT),
                        event.words));
        return Timeline.since(delivery.createdAt, told, now);
    }

    /** The last report has led to the state that the text is in. */
    private static boolean isLast(DeliveryEvent event, List<DeliveryEvent> events) {
        return event == events.get(events.size() - 1);
    }
}
