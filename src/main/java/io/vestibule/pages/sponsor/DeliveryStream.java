package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import io.vestibule.delivery.DeliveryFilter;
import io.vestibule.delivery.Monitor;
import io.vestibule.task.Commit;
import io.vestibule.web.StaffPages;

/**
 * Tells listening pages what has changed. Once a second, and only while somebody listens, one small query asks for all of
 * them whether anything has; then the board is made once for all who see the same, however many they are.
 */
@Singleton
class DeliveryStream {

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Counters of the last hour fall although nothing happens. */
    private static final long REFRESH_SECONDS = 30;
    /** A browser comes again by itself, and is asked anew who it is: so the stream ends with the browser session. */
    private static final Duration LIFE = Duration.ofSeconds(10);

    private static final long COME_AGAIN_MILLIS = 200;

    private record Seen(String whose, String address) {}

    private record Board(String version, String html) {}

    private final Map<Seen, Board> boards = new ConcurrentHashMap<>();
    private final Multi<String> versions;
    private final DeliveryViews views;
    private final Monitor monitor;
    private final StaffPages pages;
    private final Clock clock;

    DeliveryStream(DeliveryViews views, Monitor monitor, StaffPages pages, Clock clock) {
        this.views = views;
        this.monitor = monitor;
        this.pages = pages;
        this.clock = clock;
        versions = Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> version())
                .skip()
                .repetitions()
                .onTermination()
                .invoke(boards::clear)
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** @param last the version that the browser has seen; empty for none */
    Multi<OutboundSseEvent> of(DeliveryQuery query, DeliveryFilter filter, String whose, String last, Sse sse) {
        var seen =
                new Seen(whose, query.address(DeliveryQuery.PAGE, query.cursor().map(Object::toString)));
        var now = Multi.createFrom().item(this::version).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        var changed = Multi.createBy()
                .concatenating()
                .streams(now, versions)
                .select()
                .first(LIFE)
                .skip()
                .repetitions()
                .filter(version -> !version.equals(last))
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(version -> event(board(seen, query, filter, version), sse));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(hello(sse)), changed);
    }

    /** Says at once that the stream is open, although nothing may have changed. */
    private static OutboundSseEvent hello(Sse sse) {
        return sse.newEventBuilder()
                .comment("open")
                .reconnectDelay(COME_AGAIN_MILLIS)
                .build();
    }

    private String version() {
        return monitor.changes() + "." + clock.instant().getEpochSecond() / REFRESH_SECONDS;
    }

    /** Whoever comes first makes it; the others wait for him. */
    private Board board(Seen seen, DeliveryQuery query, DeliveryFilter filter, String version) {
        return boards.compute(
                seen,
                (key, made) -> made != null && made.version.equals(version)
                        ? made
                        : new Board(version, Commit.read(() -> html(query, filter))));
    }

    private String html(DeliveryQuery query, DeliveryFilter filter) {
        return pages.part(SponsorTemplates.board(views.board(query, filter)));
    }

    private static OutboundSseEvent event(Board board, Sse sse) {
        return sse.newEventBuilder()
                .id(board.version)
                .data(String.class, board.html)
                .build();
    }
}
