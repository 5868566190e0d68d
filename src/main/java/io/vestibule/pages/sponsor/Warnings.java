package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.vestibule.delivery.ProviderHealth;
import io.vestibule.delivery.ProviderHealth.Condition;
import io.vestibule.delivery.ProviderRecords;
import io.vestibule.ise.GuestAccounts;
import io.vestibule.mail.Mailer;

/** Says plainly what is in trouble outside, since when, and what happens to texts meanwhile. */
@Singleton
class Warnings {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'on' d MMM", Locale.ENGLISH);

    private final ProviderRecords providers;
    private final GuestAccounts accounts;
    private final Mailer mailer;
    private final Clock clock;

    Warnings(ProviderRecords providers, GuestAccounts accounts, Mailer mailer, Clock clock) {
        this.providers = providers;
        this.accounts = accounts;
        this.mailer = mailer;
        this.clock = clock;
    }

    List<String> now() {
        var warnings = new ArrayList<String>();
        var ise = accounts.health();
        if (!ise.ok()) {
            warnings.add("Cisco ISE fails since " + time(ise.failingSince().orElse(clock.instant()))
                    + ise.lastFailure()
                            .map(kind ->
                                    " (" + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                            .orElse("")
                    + ". New guests' accounts wait, and so do their texts; both go on by themselves. Guests who have a"
                    + " password already get their texts.");
        }
        var mail = mailer.health();
        mail.failingSince()
                .ifPresent(since -> warnings.add("Mail fails since " + time(since) + ": " + mail.words()
                        + ". Sponsors do not hear of new requests, but find them in the list. The mails are tried again"
                        + " by themselves."));
        var all = providers.all();
        all.stream()
                .filter(health -> health.condition() == Condition.DOWN)
                .forEach(health -> warnings.add(words(health, all)));
        return warnings;
    }

    private static String words(ProviderHealth down, List<ProviderHealth> all) {
        var others = all.stream()
                .filter(health -> health.condition() != Condition.DOWN)
                .map(ProviderHealth::provider)
                .toList();
        return "Provider " + down.provider() + " fails since "
                + down.since().map(Warnings::time).orElse("just now")
                + (down.lastError().isEmpty() ? "" : ": " + down.lastError().replaceAll("\\.$", ""))
                + (others.isEmpty()
                        ? ". Texts wait, and are tried again by themselves as long as they are of use."
                        : ". Where a route allows it, texts go through " + String.join(" or ", others) + " instead.");
    }

    private static String time(Instant when) {
        return TIME.format(when.atZone(DeliveryViews.ZONE));
    }
}
