package io.vestibule.lab.ise;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes what a caller may change of an account. The user name and the sponsor stay, whatever is sent. */
@Singleton
class GuestUpdate {

    private final GuestRules rules;
    private final IseSwitches switches;

    GuestUpdate(GuestRules rules, IseSwitches switches) {
        this.rules = rules;
        this.switches = switches;
    }

    Guest changed(Guest old, ObjectNode sent) {
        if (!sent.has("portalId")) {
            throw Refusal.invalid("portalId is required");
        }
        var doc = GuestShape.merged(old.doc(), sent);
        rules.checkNames(doc);
        var guest = old.with(doc, period(old, doc));
        var password = sent.path(GuestShape.INFO).path("password").asText("");
        if (password.isEmpty()) {
            return guest;
        }
        rules.checkPassword(password);
        return guest.withPassword(password);
    }

    /** Dates are looked at only when something about them changes: an expired guest's phone number can be corrected. */
    private AccessPeriod period(Guest old, ObjectNode doc) {
        if (doc.path(GuestShape.ACCESS).equals(old.doc().path(GuestShape.ACCESS))
                && doc.path("guestType").equals(old.doc().path("guestType"))) {
            return old.period();
        }
        var period = rules.checkedPeriod(doc);
        var longer = period.to() != null
                && old.period().to() != null
                && period.to().isAfter(old.period().to());
        if (longer && !switches.now().canExtendGuestAccounts()) {
            throw Refusal.missingRight(switches.now(), "canExtendGuestAccounts");
        }
        return period;
    }
}
