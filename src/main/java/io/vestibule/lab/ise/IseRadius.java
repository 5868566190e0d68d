package io.vestibule.lab.ise;

import java.time.Clock;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.vestibule.lab.RadiusServer;

/** The RADIUS side of the simulated ISE: guests' logins and the sessions that come of them. */
@Singleton
class IseRadius implements RadiusServer {

    private final Guests guests;
    private final GuestRules rules;
    private final IseSwitches switches;
    private final Rows rows;
    private final Clock clock;

    IseRadius(Guests guests, GuestRules rules, IseSwitches switches, Rows rows, Clock clock) {
        this.guests = guests;
        this.rules = rules;
        this.switches = switches;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public synchronized Verdict authenticate(String userName, String password, String mac) {
        var now = clock.instant();
        var found = guests.byName(userName)
                .filter(guest -> guest.password().equals(password))
                .filter(guest -> guest.status(now).usable() && guest.period().includes(now));
        if (found.isEmpty()) {
            return Verdict.REJECT;
        }
        var guest = found.get();
        if (othersOf(userName, mac) >= rules.guestType(guest.doc()).mostLogins()) {
            return Verdict.TOO_MANY_SESSIONS;
        }
        guests.change(guest.id(), known -> known.status(now).usable() ? afterLogin(known, now) : known);
        rows.change(
                "MERGE INTO ise_session (mac, user_name, started) VALUES (?, ?, ?)", mac, userName, now.toEpochMilli());
        return Verdict.ACCEPT;
    }

    @Override
    public void stop(String mac) {
        rows.change("DELETE FROM ise_session WHERE mac = ?", mac);
    }

    private long othersOf(String userName, String mac) {
        return rows.all(
                        row -> row.getString(1),
                        "SELECT mac FROM ise_session WHERE user_name = ? AND mac <> ?",
                        userName,
                        mac)
                .size();
    }

    /** An account that counts from its first login gets its dates now. */
    private Guest afterLogin(Guest guest, Instant now) {
        var active = guest.stored() == GuestStatus.ACTIVE ? guest : guest.becomes(GuestStatus.ACTIVE, null);
        if (guest.period().to() != null) {
            return active;
        }
        var doc = guest.doc().deepCopy();
        var begun = new AccessRules(switches.now(), now, rules.zone(doc))
                .beginNow(GuestShape.part(doc, GuestShape.ACCESS), guest.validDays());
        return active.with(doc, begun);
    }
}
