package io.vestibule.lab.ise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.vestibule.lab.RadiusServer;
import io.vestibule.net.Site;

/** The RADIUS side of the simulated ISE: guests' logins and the sessions that come of them. */
@Singleton
class IseRadius implements RadiusServer {

    private final Guests guests;
    private final GuestRules rules;
    private final IseSwitches switches;
    private final LiveSessions sessions;
    private final ListedEndpoints endpoints;
    private final Lookups lookups;
    private final Site site;
    private final Clock clock;

    IseRadius(
            Guests guests,
            GuestRules rules,
            IseSwitches switches,
            LiveSessions sessions,
            ListedEndpoints endpoints,
            Lookups lookups,
            Site site,
            Clock clock) {
        this.guests = guests;
        this.rules = rules;
        this.switches = switches;
        this.sessions = sessions;
        this.endpoints = endpoints;
        this.lookups = lookups;
        this.site = site;
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
        if (sessions.othersOf(userName, mac) >= rules.guestType(guest.doc()).mostLogins()) {
            return Verdict.TOO_MANY_SESSIONS;
        }
        guests.change(guest.id(), known -> known.status(now).usable() ? afterLogin(known, now) : known);
        sessions.login(mac, userName, now);
        return Verdict.ACCEPT;
    }

    @Override
    public void stop(String mac) {
        sessions.end(mac);
    }

    /** The policy: a device in the guests' group is let on, any other is redirected. */
    @Override
    public synchronized Authorization authorize(String mac, String sessionId, String portal) {
        var now = clock.instant();
        var late = Duration.ofMillis(switches.now().replicationDelayMs());
        var guests = lookups.byName(LookupKind.ENDPOINT_GROUP, IseSeed.GUEST_DEVICES)
                .orElseThrow()
                .id();
        var listed = endpoints.byMac(mac).filter(device -> guests.equals(device.groupKnown(now, late)));
        var redirect = listed.isPresent() ? null : redirect(mac, sessionId, portal);
        sessions.save(new LiveSession(mac, mac.toUpperCase(Locale.ROOT), now, sessionId, null, redirect));
        return new Authorization(
                redirect,
                listed.map(ListedEndpoint::guest)
                        .filter(guest -> !guest.isEmpty())
                        .orElse(null));
    }

    @Override
    public void located(String mac, String address) {
        sessions.located(mac, address);
    }

    /** The url-redirect of the authorization profile, with its two literal words replaced. */
    private String redirect(String mac, String sessionId, String portal) {
        return site.at("/g/" + portal + "?v=1&sessionId=SessionIdValue&client_mac=ClientMacValue")
                .toString()
                .replace("SessionIdValue", sessionId)
                .replace("ClientMacValue", mac.replace(':', '-').toUpperCase(Locale.ROOT));
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
