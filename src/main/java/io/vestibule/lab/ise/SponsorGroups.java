package io.vestibule.lab.ise;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What sponsors may do. The rights of the caller's own group are switches of the lab, so they are filled in on reading. */
@Singleton
class SponsorGroups {

    private final IseSwitches switches;
    private final Lookups lookups;

    SponsorGroups(IseSwitches switches, Lookups lookups) {
        this.switches = switches;
        this.lookups = lookups;
    }

    static ObjectNode builtIn(String name) {
        var group = JsonNodeFactory.instance.objectNode();
        group.put("isEnabled", true).put("isDefaultGroup", true);
        group.putArray("memberGroups").add(name.replace(" (default)", ""));
        group.put("managePermission", name.replace(" (default)", "").replace("_", ""));
        var other = group.putObject("otherPermissions");
        other.put("canAccessViaRest", false).put("canViewGuestPasswords", true);
        return group;
    }

    ObjectNode shown(Lookup group) {
        var shown = group.doc().deepCopy();
        var locations = shown.putArray("locations");
        lookups.all(LookupKind.GUEST_LOCATION).forEach(location -> locations.add(location.name()));
        var types = shown.putArray("guestTypes");
        lookups.all(LookupKind.GUEST_TYPE).stream()
                .filter(type -> GuestType.of(type).isFor(group.name()))
                .forEach(type -> types.add(type.name()));
        if (group.name().equals(IseSeed.SPONSORS_GROUP)) {
            rights(shown, switches.now());
        }
        return shown;
    }

    private static void rights(ObjectNode group, IseSettings now) {
        group.putObject("createPermissions")
                .put("canSetFutureStartDate", now.canSetFutureStartDate())
                .put("startDateFutureLimitDays", now.startDateFutureLimitDays());
        group.putObject("otherPermissions")
                .put("canAccessViaRest", now.canAccessViaRest())
                .put("canViewGuestPasswords", now.canViewGuestPasswords())
                .put("canResetGuestPasswords", now.canResetGuestPasswords())
                .put("canExtendGuestAccounts", now.canExtendGuestAccounts())
                .put("canDeleteGuestAccounts", now.canDeleteGuestAccounts())
                .put("canSuspendGuestAccounts", now.canSuspendGuestAccounts())
                .put("requireSuspensionReason", now.requireSuspensionReason())
                .put("canReinstateSuspendedAccounts", now.canReinstateSuspendedAccounts())
                .put("canApproveSelfregGuests", now.canApproveSelfregGuests());
    }
}
