package io.vestibule.lab.ise;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vestibule.lab.ise.IseSettings.HiddenPasswords;

/** How ISE shows a guest. */
@Singleton
class GuestView {

    private static final DateTimeFormatter FILTER_DATE = DateTimeFormatter.ofPattern("dd-MMM-yy", Locale.ENGLISH);
    private static final String MASK = "********";

    private final IseSwitches switches;
    private final GuestRules rules;
    private final Clock clock;

    GuestView(IseSwitches switches, GuestRules rules, Clock clock) {
        this.switches = switches;
        this.rules = rules;
        this.clock = clock;
    }

    /** Empty fields are absent, and so is the portal's id. */
    ObjectNode shown(Guest guest, UriInfo uri) {
        var status = guest.status(clock.instant());
        var shown = JsonNodeFactory.instance.objectNode().put("id", guest.id()).put("name", guest.userName());
        for (var field : new String[] {"description", "guestType", "reasonForVisit", "personBeingVisited"}) {
            if (guest.doc().has(field)) {
                shown.set(field, guest.doc().get(field));
            }
        }
        shown.put("status", status.name());
        if (guest.statusReason() != null) {
            shown.put("statusReason", guest.statusReason());
        }
        shown.put("sponsorUserName", guest.sponsor()).put("sponsorUserId", idOf(guest.sponsor()));
        shown.set(GuestShape.INFO, info(guest, status));
        shown.set(GuestShape.ACCESS, guest.doc().path(GuestShape.ACCESS));
        shown.set(GuestShape.CUSTOM, GuestShape.customFieldsShown(guest.doc()));
        var address = ErsAnswers.address(uri, Ers.GUEST_USER, "name", guest.userName());
        shown.set("link", ErsAnswers.link("self", address));
        return shown;
    }

    private ObjectNode info(Guest guest, GuestStatus status) {
        var info = JsonNodeFactory.instance.objectNode().put("userName", guest.userName());
        var settings = switches.now();
        if (settings.canViewGuestPasswords()) {
            info.put("password", guest.password());
        } else if (settings.hiddenPasswords() == HiddenPasswords.MASK) {
            info.put("password", MASK);
        }
        guest.doc().path(GuestShape.INFO).properties().forEach(field -> info.set(field.getKey(), field.getValue()));
        return info.put("creationTime", AccessPeriod.written(guest.created(), rules.zone(guest.doc())))
                .put("enabled", status == GuestStatus.ACTIVE);
    }

    ListItem listed(Guest guest) {
        return new ListItem(guest.id(), guest.userName(), guest.text("description"), field -> field(guest, field));
    }

    private String field(Guest guest, String field) {
        return switch (field) {
            case "name", "userName" -> guest.userName();
            case "status" -> guest.status(clock.instant()).name();
            case "sponsor" -> guest.sponsor();
            case "creationTime" -> filterDate(guest, guest.created());
            case "toDate" -> filterDate(guest, guest.period().to());
            case "guestType", "personBeingVisited", "description" -> guest.text(field);
            case "groupTag" -> guest.access(field);
            default -> guest.info(field);
        };
    }

    /** Filters see dates in another form than the rest of ERS, such as 13-SEP-18. */
    private String filterDate(Guest guest, Instant when) {
        return when == null
                ? ""
                : FILTER_DATE.format(when.atZone(rules.zone(guest.doc()))).toUpperCase(Locale.ROOT);
    }

    private static String idOf(String sponsor) {
        return UUID.nameUUIDFromBytes(sponsor.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
