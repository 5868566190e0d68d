package io.vestibule.pages.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.vestibule.delivery.Monitor;
import io.vestibule.delivery.ProviderHealth;
import io.vestibule.delivery.ProviderRecords;
import io.vestibule.guest.Guest;
import io.vestibule.ise.GuestAccounts;
import io.vestibule.mail.Mailer;
import io.vestibule.pages.admin.Health.Part;

/** Looks at all that we depend on. Asks nothing outside: what the calls that were made anyway have shown. */
@Singleton
class HealthViews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH);
    private static final Duration SLOW_DATABASE = Duration.ofMillis(250);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int MANY = 1000;

    private final GuestAccounts accounts;
    private final ProviderRecords providers;
    private final Monitor monitor;
    private final ThemeViews themes;
    private final Mailer mailer;
    private final Clock clock;

    HealthViews(
            GuestAccounts accounts,
            ProviderRecords providers,
            Monitor monitor,
            ThemeViews themes,
            Mailer mailer,
            Clock clock) {
        this.accounts = accounts;
        this.providers = providers;
        this.monitor = monitor;
        this.themes = themes;
        this.mailer = mailer;
        this.clock = clock;
    }

    Health now() {
        var parts = new ArrayList<>(List.of(ise(), database()));
        parts.add(themes.health());
        if (mailer.isSetUp()) {
            parts.add(mail());
        }
        providers.all().forEach(provider -> parts.add(part(provider)));
        var volume = monitor.volume(DAY);
        return new Health(
                parts,
                waiting(),
                volume.texts() + " in " + volume.parts() + (volume.parts() == 1 ? " part" : " parts"),
                String.valueOf(volume.mostToOne()));
    }

    private Part ise() {
        var ise = accounts.health();
        var lines = new ArrayList<String>();
        ise.failingSince().ifPresent(since -> lines.add("Fails since " + time(since)));
        ise.lastFailure().ifPresent(kind -> {
            lines.add(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            lines.add(kind.cure());
        });
        if (ise.paused()) {
            lines.add("Circuit breaker open: left alone for a moment");
        }
        if (ise.ok()) {
            lines.add("Answers properly, or has not been asked yet");
        }
        return ise.ok() ? new Part("Cisco ISE", "good", "OK", lines) : new Part("Cisco ISE", "bad", "down", lines);
    }

    private Part mail() {
        var mail = mailer.health();
        return mail.failingSince()
                .map(since -> new Part("Mail", "bad", "down", List.of("Fails since " + time(since), mail.words())))
                .orElseGet(() -> new Part("Mail", "good", "OK", List.of("Takes mail, or has had none to send")));
    }

    private Part database() {
        var began = System.nanoTime();
        monitor.changes();
        var took = Duration.ofNanos(System.nanoTime() - began);
        var lines = List.of("Answered in " + took.toMillis() + " ms");
        return took.compareTo(SLOW_DATABASE) > 0
                ? new Part("Database", "slow", "slow", lines)
                : new Part("Database", "good", "OK", lines);
    }

    private static Part part(ProviderHealth health) {
        var lines = new ArrayList<String>();
        health.since().ifPresent(since -> lines.add("Fails since " + time(since)));
        if (!health.lastError().isEmpty()) {
            lines.add(health.lastError());
        }
        if (health.paused()) {
            lines.add("Circuit breaker open: left alone for a moment");
        }
        health.typical().ifPresent(took -> lines.add("Usually takes a text in " + took.toMillis() + " ms"));
        lines.add(health.lastAsked().map(when -> "Last text " + time(when)).orElse("No text yet"));
        return switch (health.condition()) {
            case OK -> new Part(health.provider(), "good", "OK", lines);
            case SLOW -> new Part(health.provider(), "slow", "slow", lines);
            case DOWN -> new Part(health.provider(), "bad", "down", lines);
        };
    }

    private String waiting() {
        var since = Guest.waitingSince(MANY);
        if (since.isEmpty()) {
            return "none";
        }
        var oldest = Duration.between(since.get(0), clock.instant());
        return (since.size() == MANY ? MANY + " or more" : String.valueOf(since.size())) + ", the oldest for "
                + (oldest.toMinutes() > 0 ? oldest.toMinutes() + " min" : oldest.toSeconds() + " s");
    }

    static String time(Instant when) {
        return TIME.format(when.atZone(AuditPages.ZONE));
    }
}
