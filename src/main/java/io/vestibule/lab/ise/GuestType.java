package io.vestibule.lab.ise;

import com.fasterxml.jackson.databind.JsonNode;

/** The rules that a guest type sets for its accounts. */
record GuestType(Lookup lookup) {

    private static final int HOURS_OF_A_DAY = 24;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    static GuestType of(Lookup lookup) {
        return new GuestType(lookup);
    }

    boolean fromFirstLogin() {
        return access("fromFirstLogin").asBoolean();
    }

    /** The longest duration, a started day counting as one; no limit when the type names none. */
    int mostDays() {
        var most = access("maxAccountDuration").asInt(Integer.MAX_VALUE);
        return switch (access("durationTimeUnit").asText("DAYS")) {
            case "HOURS" -> daysFor(most, HOURS_OF_A_DAY);
            case "MINUTES" -> daysFor(most, MINUTES_OF_A_DAY);
            default -> most;
        };
    }

    boolean bypassesPortal() {
        return login("allowGuestPortalBypass").asBoolean();
    }

    int mostLogins() {
        return login("limitSimultaneousLogins").asBoolean()
                ? login("maxSimultaneousLogins").asInt(1)
                : Integer.MAX_VALUE;
    }

    boolean isFor(String sponsorGroup) {
        for (var group : lookup.doc().path("sponsorGroups")) {
            if (group.asText().equals(sponsorGroup)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode access(String field) {
        return lookup.doc().path("accessTime").path(field);
    }

    private JsonNode login(String field) {
        return lookup.doc().path("loginOptions").path(field);
    }

    private static int daysFor(int units, int unitsOfADay) {
        return Math.floorDiv(units - 1, unitsOfADay) + 1;
    }
}
