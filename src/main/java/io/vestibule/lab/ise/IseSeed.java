package io.vestibule.lab.ise;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a new simulated ISE is set up with. Ids are the same in every lab, so that a configuration can name them. */
@Singleton
class IseSeed {

    static final String SPONSOR_PORTAL_ID = "0c1d2e3f-1111-2222-3333-444455556666";
    static final String SPONSORS_GROUP = "ALL_ACCOUNTS (default)";
    static final String GUEST_DEVICES = "GuestEndpoints";
    static final String UNKNOWN_DEVICES = "Unknown";
    static final String DEFAULT_LOCATION = "San Jose";

    private static final Map<String, String> ZONES =
            Map.of(DEFAULT_LOCATION, "America/Los_Angeles", "London", "Europe/London", "Singapore", "Asia/Singapore");

    private final Lookups lookups;
    private final ObjectMapper json;

    IseSeed(Lookups lookups, ObjectMapper json) {
        this.lookups = lookups;
        this.json = json;
    }

    void fillWhenEmpty() {
        if (lookups.all(LookupKind.ENDPOINT_GROUP).isEmpty()) {
            for (var group : new String[] {UNKNOWN_DEVICES, "Profiled", "RegisteredDevices", GUEST_DEVICES}) {
                add(
                        LookupKind.ENDPOINT_GROUP,
                        group,
                        null,
                        json.createObjectNode().put("systemDefined", true));
            }
        }
        if (!lookups.all(LookupKind.GUEST_TYPE).isEmpty()) {
            return;
        }
        guestType("Daily (default)", false, 1, 5);
        guestType("Weekly (default)", false, 5, 14);
        guestType("Contractor (default)", false, 90, 365);
        guestType("SocialLogin (default)", true, 1, 5);
        ZONES.forEach((name, zone) -> add(LookupKind.GUEST_LOCATION, name, zone, json.createObjectNode()));
        for (var ssid : new String[] {"Visitors", "Hosted", "Central"}) {
            add(LookupKind.GUEST_SSID, ssid, null, json.createObjectNode());
        }
        add(LookupKind.SMS_PROVIDER, "Global Default", null, json.createObjectNode());
        for (var group : new String[] {SPONSORS_GROUP, "GROUP_ACCOUNTS (default)", "OWN_ACCOUNTS (default)"}) {
            add(LookupKind.SPONSOR_GROUP, group, null, SponsorGroups.builtIn(group));
            add(LookupKind.SPONSOR_GROUP_MEMBER, group.replace(" (default)", ""), null, json.createObjectNode());
        }
        sponsorPortal();
        selfRegPortal();
    }

    private void guestType(String name, boolean fromFirstLogin, int defaultDays, int mostDays) {
        var doc = json.createObjectNode().put("description", "Built-in guest type");
        doc.putObject("accessTime")
                .put("fromFirstLogin", fromFirstLogin)
                .put("defaultDuration", defaultDays)
                .put("durationTimeUnit", "DAYS")
                .put("maxAccountDuration", mostDays)
                .put("allowAccessOnSpecificDaysTimes", false);
        doc.putObject("loginOptions")
                .put("limitSimultaneousLogins", true)
                .put("maxSimultaneousLogins", 3)
                .put("failureAction", "Disconnect_Oldest_Connection")
                .put("maxRegisteredDevices", 5)
                .put("identityGroupId", idOf("GuestType_" + name))
                .put("allowGuestPortalBypass", false);
        doc.putArray("sponsorGroups").add(SPONSORS_GROUP);
        add(LookupKind.GUEST_TYPE, name, null, doc);
    }

    private void sponsorPortal() {
        var name = "Sponsor Portal (default)";
        var doc = json.createObjectNode().put("description", "Default portal used by sponsors");
        var settings = doc.put("portalType", "SPONSOR").putObject("settings").putObject("portalSettings");
        settings.put("httpsPort", 8445).put("fqdn", "sponsor.ise.example.net");
        settings.putArray("availableSsids").add("Visitors").add("Hosted").add("Central");
        lookups.add(LookupKind.SPONSOR_PORTAL, new Lookup(SPONSOR_PORTAL_ID, name, null, doc));
        lookups.add(LookupKind.PORTAL, new Lookup(SPONSOR_PORTAL_ID, name, null, portal("SPONSOR")));
    }

    private void selfRegPortal() {
        var name = "Self-Registered Guest Portal (default)";
        var doc = json.createObjectNode().put("portalType", "SELFREGGUEST");
        var page = doc.putObject("settings").putObject("selfRegPageSettings");
        page.put("assignGuestsToGuestType", "Daily (default)")
                .put("accountValidityDuration", 1)
                .put("accountValidityTimeUnits", "DAYS")
                .put("requireGuestApproval", false);
        page.putArray("selectableLocations").add(DEFAULT_LOCATION);
        page.putArray("selectableSmsProviders").add("Global Default");
        add(LookupKind.SELF_REG_PORTAL, name, null, doc);
        add(LookupKind.PORTAL, name, null, portal("SELFREGGUEST"));
    }

    private ObjectNode portal(String type) {
        return json.createObjectNode().put("portalType", type);
    }

    private void add(LookupKind kind, String name, String zone, ObjectNode doc) {
        // a portal has one id, under whichever resource it is asked for
        var space = kind == LookupKind.PORTAL ? LookupKind.SELF_REG_PORTAL : kind;
        lookups.add(kind, new Lookup(idOf(space.resource() + "/" + name), name, zone, doc));
    }

    private static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
