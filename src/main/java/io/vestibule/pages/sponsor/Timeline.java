package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What happened, in the order in which it did, as pages show it. */
final class Timeline {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final Duration A_DAY = Duration.ofDays(1);

    private Timeline() {}

    /**
     * @param clock the time of day
     * @param beside the day, or how long after the beginning
     * @param icon the name of the icon and of the tone
     */
    record Line(Moment at, String clock, String beside, String icon, String words) {}

    /** A story of days. */
    static List<Line> byDay(Stream<StoryChapter.Line> told, Instant now) {
        return lines(told, now, at -> DAY.format(at.atZone(DeliveryViews.ZONE)));
    }

    /** A story of seconds, which tells how long each thing took. */
    static List<Line> since(Instant began, Stream<StoryChapter.Line> told, Instant now) {
        return lines(told, now, at -> after(Duration.between(began, at)));
    }

    private static List<Line> lines(Stream<StoryChapter.Line> told, Instant now, Function<Instant, String> beside) {
        return told.sorted(Comparator.comparing(StoryChapter.Line::at))
                .map(line -> new Line(
                        Moment.of(line.at(), now, DeliveryViews.ZONE),
                        TIME.format(line.at().atZone(DeliveryViews.ZONE)),
                        beside.apply(line.at()),
                        line.icon(),
                        line.words()))
                .toList();
    }

    private static String after(Duration after) {
        if (after.compareTo(AT_ONCE) < 0) {
            return "";
        }
        return "+"
                + (after.compareTo(A_DAY) < 0
                        ? Moment.length(after)
                        : after.toDays() + " d " + after.toHoursPart() + " h");
    }
}
