package io.vestibule.lab.ise;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes accounts. The caller's idea of state, sponsor id and the like is ignored. */
@Singleton
class GuestCreation {

    private static final int TRIES = 50;

    private final Guests guests;
    private final GuestRules rules;
    private final IseSwitches switches;
    private final IseCredentials credentials;
    private final Clock clock;

    GuestCreation(Guests guests, GuestRules rules, IseSwitches switches, IseCredentials credentials, Clock clock) {
        this.guests = guests;
        this.rules = rules;
        this.switches = switches;
        this.credentials = credentials;
        this.clock = clock;
    }

    Guest create(ObjectNode sent) {
        var info = sent.path(GuestShape.INFO);
        var doc = GuestShape.merged(JsonNodeFactory.instance.objectNode(), sent);
        rules.checkNames(doc);
        var settings = switches.now();
        var password = info.path("password").asText("");
        if (!password.isEmpty()) {
            rules.checkPassword(password);
        }
        var access = GuestShape.part(doc, GuestShape.ACCESS);
        if (!access.has("location")) {
            access.put("location", IseSeed.DEFAULT_LOCATION);
        }
        var period = rules.checkedPeriod(doc);
        var first = rules.guestType(doc).bypassesPortal() ? GuestStatus.ACTIVE : GuestStatus.AWAITING_INITIAL_LOGIN;
        var named = info.path("userName").asText("");
        for (int tries = 0; tries < (named.isEmpty() ? TRIES : 1); tries++) {
            var guest = new Guest(
                    UUID.randomUUID().toString(),
                    named.isEmpty() ? madeUpName(doc) : named,
                    password.isEmpty() ? settings.passwordPolicy().newPassword() : password,
                    first,
                    first,
                    null,
                    sent.path("sponsorUserName").asText(credentials.sponsorUser()),
                    clock.instant(),
                    period,
                    doc);
            if (guests.add(guest)) {
                return guest;
            }
        }
        throw settings.duplicateNameStatus() == 400
                ? Refusal.invalid("Guest user creation failed: username already exists")
                : Refusal.ers(500, "Guest user creation failed: username already exists", "CRUD operation exception");
    }

    /** By the usual user name policy: initial, last name, digits. */
    private static String madeUpName(ObjectNode doc) {
        var info = doc.path(GuestShape.INFO);
        var first = letters(info.path("firstName").asText(""));
        var name = (first.isEmpty() ? "" : first.substring(0, 1))
                + letters(info.path("lastName").asText(""));
        return (name.isEmpty() ? "guest" : name) + ThreadLocalRandom.current().nextInt(10, 10_000);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
