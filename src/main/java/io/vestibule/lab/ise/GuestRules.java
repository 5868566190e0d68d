package io.vestibule.lab.ise;

import java.time.Clock;
import java.time.ZoneId;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What must be true of a guest before ISE stores it. */
@Singleton
class GuestRules {

    private final Lookups lookups;
    private final IseSwitches switches;
    private final Clock clock;

    GuestRules(Lookups lookups, IseSwitches switches, Clock clock) {
        this.lookups = lookups;
        this.switches = switches;
        this.clock = clock;
    }

    /** Whatever the document names must exist, by its exact name, and be allowed for the sponsor. */
    void checkNames(ObjectNode doc) {
        var portal = doc.path("portalId").asText("");
        if (portal.isEmpty() || lookups.byId(LookupKind.SPONSOR_PORTAL, portal).isEmpty()) {
            throw Refusal.invalid("portalId must be the id of a sponsor portal");
        }
        var type = guestType(doc);
        if (!type.isFor(IseSeed.SPONSORS_GROUP)) {
            throw Refusal.invalid("Guest type is not allowed for the sponsor's group");
        }
        location(doc);
        exists(doc, GuestShape.ACCESS, "ssid", LookupKind.GUEST_SSID);
        exists(doc, GuestShape.INFO, "smsServiceProvider", LookupKind.SMS_PROVIDER);
    }

    /** The period that the document asks for; as a habit of 2.x the document may be completed with dates. */
    AccessPeriod checkedPeriod(ObjectNode doc) {
        var type = guestType(doc);
        var zone = zone(doc);
        return new AccessRules(switches.now(), clock.instant(), zone)
                .period(GuestShape.part(doc, GuestShape.ACCESS), type);
    }

    void checkPassword(String password) {
        if (!switches.now().passwordPolicy().accepts(password)) {
            throw Refusal.invalid("Your password does not meet the password policy requirements");
        }
    }

    GuestType guestType(ObjectNode doc) {
        return lookups.byName(LookupKind.GUEST_TYPE, doc.path("guestType").asText(""))
                .map(GuestType::of)
                .orElseThrow(() -> Refusal.invalid("Guest type does not exist"));
    }

    ZoneId zone(ObjectNode doc) {
        return ZoneId.of(location(doc).zone());
    }

    private Lookup location(ObjectNode doc) {
        var name = doc.path(GuestShape.ACCESS).path("location").asText(IseSeed.DEFAULT_LOCATION);
        return lookups.byName(LookupKind.GUEST_LOCATION, name)
                .orElseThrow(() -> Refusal.invalid("Guest location does not exist"));
    }

    private void exists(ObjectNode doc, String part, String field, LookupKind kind) {
        var name = doc.path(part).path(field).asText("");
        if (!name.isEmpty() && lookups.byName(kind, name).isEmpty()) {
            throw Refusal.invalid(field + " does not exist");
        }
    }
}
