package io.vestibule.theme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.qute.Engine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Reads the themes anew while guests come and go. What was read is tried out beside the looks that guests see, and takes
 * their place only when nothing is wrong with any of it; else the last good ones stay, and the faults are told.
 */
@Singleton
public class ThemeReload {

    /** When themes are read again. */
    public enum When {
        /** Only at a start. */
        NEVER,
        /** When an admin asks for it. */
        BUTTON,
        /** As soon as a file changes. */
        ALWAYS
    }

    /**
     * What came of the last reading.
     *
     * @param at when that was
     * @param faults all that was wrong; with any the looks of before are still those that guests see
     */
    public record Reading(Instant at, List<Fault> faults) {

        public boolean good() {
            return faults.isEmpty();
        }
    }

    private static final Logger LOG = Logger.getLogger(ThemeReload.class);

    private final Themes themes;
    private final ThemeCheck check;
    private final Engine engine;
    private final When when;
    private final Clock clock;
    private volatile Reading last;
    private volatile Instant goodSince;
    private volatile String mark;
    private int editions;
    private ScheduledExecutorService watch;

    ThemeReload(Themes themes, ThemeCheck check, Engine engine, ThemesConfig config, Clock clock) {
        this.themes = themes;
        this.check = check;
        this.engine = engine;
        this.when = config.reload();
        this.clock = clock;
        this.last = new Reading(clock.instant(), List.of());
        this.goodSince = last.at();
        this.mark = themes.live().mark();
        this.editions = themes.live().edition();
    }

    void start(@Observes StartupEvent started) {
        if (when == When.ALWAYS) {
            watch = Executors.newSingleThreadScheduledExecutor(work -> {
                var thread = new Thread(work, "themes");
                thread.setDaemon(true);
                return thread;
            });
            watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (watch != null) {
            watch.shutdownNow();
        }
    }

    public When when() {
        return when;
    }

    public Reading last() {
        return last;
    }

    /** Since when guests see the looks that they see. */
    public Instant goodSince() {
        return goodSince;
    }

    /** Whether any file is another one than it was when it was read last. */
    public boolean isBehind() {
        return !mark.equals(Looks.mark(themes.folder()));
    }

    private void look() {
        try {
            if (isBehind()) {
                reload();
            }
        } catch (RuntimeException e) {
            LOG.error("The folder of the themes could not be looked at; that is tried again", e);
        }
    }

    /** Reads all themes anew. */
    public synchronized Reading reload() {
        var fresh = new Looks(themes.folder(), ++editions);
        mark = fresh.mark();
        themes.tryOut(fresh);
        var replaced = themes.all()
                .flatMap(theme -> theme.templates().keySet().stream())
                .collect(Collectors.toSet());
        forget(replaced);
        var faults = check.faults(fresh);
        if (faults.isEmpty()) {
            themes.takeOver(fresh);
            goodSince = clock.instant();
            LOG.infof(
                    "%d themes were read and are shown from now on",
                    fresh.themes().size() - 1);
        } else {
            themes.tryOut(null);
            LOG.errorf(
                    "The themes were read and not taken over, guests still see those of %s:%n%s",
                    goodSince, Fault.lines(faults));
        }
        forget(replaced);
        last = new Reading(clock.instant(), faults);
        return last;
    }

    /** Makes the engine ask again for what themes replace, or replaced before. */
    private void forget(Set<String> replaced) {
        engine.removeTemplates(
                id -> id.startsWith(ThemeTemplates.PREFIX) || replaced.contains(ThemeTemplates.path(id)));
    }
}
