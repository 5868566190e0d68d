package io.vestibule.lab.ise;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The resources that only an administrator uses. */
enum LookupKind {
    GUEST_TYPE("guesttype", "GuestType", Set.of("name")),
    GUEST_LOCATION("guestlocation", "LocationIdentification", Set.of("name")),
    GUEST_SSID("guestssid", "GuestSSID", Set.of("name")),
    SPONSOR_PORTAL("sponsorportal", "SponsorPortal", Set.of("name", "description")),
    SELF_REG_PORTAL("selfregportal", "SelfRegPortal", Set.of("name")),
    PORTAL("portal", "ERSPortal", Set.of("name", "description")),
    SPONSOR_GROUP("sponsorgroup", "SponsorGroup", Set.of("name")),
    SPONSOR_GROUP_MEMBER("sponsorgroupmember", "SponsorGroupMemberGroup", Set.of("name")),
    ENDPOINT_GROUP("endpointgroup", "EndPointGroup", Set.of("name")),
    SMS_PROVIDER("smsprovider", "SmsProviderIdentification", Set.of("name"));

    private static final Set<LookupKind> LISTS_ONLY_ON_30 = Set.of(GUEST_LOCATION, SPONSOR_GROUP_MEMBER, SMS_PROVIDER);

    private static final JsonShape TYPE_SHAPE = new JsonShape()
            .texts("id", "name", "description")
            .part(
                    "accessTime",
                    new JsonShape()
                            .flags("fromFirstLogin", "allowAccessOnSpecificDaysTimes")
                            .numbers("defaultDuration", "maxAccountDuration")
                            .texts("durationTimeUnit")
                            .ignored("dayTimeLimits"))
            .part(
                    "loginOptions",
                    new JsonShape()
                            .flags("limitSimultaneousLogins", "allowGuestPortalBypass")
                            .numbers("maxSimultaneousLogins", "maxRegisteredDevices")
                            .texts("failureAction", "identityGroupId"))
            .textLists("sponsorGroups")
            .ignored("expirationNotification", "link");

    private static final JsonShape SSID_SHAPE =
            new JsonShape().texts("id", "name", "description").ignored("link");

    private final String resource;
    private final String wrapper;
    private final Set<String> filterFields;

    LookupKind(String resource, String wrapper, Set<String> filterFields) {
        this.resource = resource;
        this.wrapper = wrapper;
        this.filterFields = filterFields;
    }

    static Optional<LookupKind> named(String resource) {
        return Stream.of(values())
                .filter(kind -> kind.resource.equals(resource))
                .findFirst();
    }

    String resource() {
        return resource;
    }

    String wrapper() {
        return wrapper;
    }

    Set<String> filterFields() {
        return filterFields;
    }

    boolean listsOnlyOn30() {
        return LISTS_ONLY_ON_30.contains(this);
    }

    /** What a caller may write; nothing for the kinds that the simulated ISE only shows. */
    Optional<JsonShape> writable() {
        if (this == GUEST_TYPE) {
            return Optional.of(TYPE_SHAPE);
        }
        return this == GUEST_SSID ? Optional.of(SSID_SHAPE) : Optional.empty();
    }
}
