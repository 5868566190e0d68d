package io.vestibule.sponsor;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SponsorGroupsTest {

    private static final Map<String, String> TWO = Map.of(
            "desk.members", "anna,ben",
            "desk.sees", "group",
            "desk.guest-types", "Daily (default)",
            "desk.longest", "P1D",
            "labs.directory-groups", "cn=labs",
            "labs.guest-types", "Weekly (default)",
            "labs.longest", "P5D");

    @Test
    void withoutGroupsASponsorSeesAndGrantsAll() {
        var powers = groups(Map.of()).powers("anna", Set.of(), false);
        assertThat(powers.sight()).isEqualTo(Sight.ALL);
        assertThat(powers.mayGrant("Weekly (default)")).isTrue();
        assertThat(powers.capped(Duration.ofDays(99))).isEqualTo(Duration.ofDays(99));
    }

    @Test
    void whoIsInNoGroupSeesOwnGuestsOnly() {
        var powers = groups(TWO).powers("zoe", Set.of(), false);
        assertThat(powers.sight()).isEqualTo(Sight.OWN);
        assertThat(powers.account()).isEqualTo("zoe");
        assertThat(powers.groups()).isEmpty();
    }

    @Test
    void whoIsInNoGroupGrantsNoMoreThanEveryGroup() {
        var none = groups(TWO).powers("zoe", Set.of(), false);
        assertThat(none.mayGrant("Daily (default)")).isFalse();
        assertThat(none.mayGrant("Weekly (default)")).isFalse();
        assertThat(none.capped(Duration.ofDays(3))).isEqualTo(Duration.ofDays(1));
        var free = groups(Map.of("desk.members", "anna", "labs.guest-types", "Daily (default),Weekly (default)"))
                .powers("zoe", Set.of(), false);
        assertThat(free.mayGrant("Daily (default)")).isTrue();
        assertThat(free.mayGrant("Contractor (default)")).isFalse();
        assertThat(free.capped(Duration.ofDays(99))).isEqualTo(Duration.ofDays(99));
    }

    @Test
    void capitalsMakeNoDifference() {
        var groups = groups(Map.of("desk.members", "Anna", "labs.directory-groups", "CN=Labs,DC=Example"));
        assertThat(groups.of("anna", Set.of())).containsExactly("desk");
        assertThat(groups.members(Set.of("desk"))).containsExactly("anna");
        assertThat(groups.of("zoe", Set.of("cn=labs,dc=example"))).isEmpty(); // a comma parts the names in the settings
        assertThat(groups.of("zoe", Set.of("cn=labs"))).containsExactly("labs");
    }

    @Test
    void aGroupSeesItsMembersGuests() {
        var powers = groups(TWO).powers("anna", Set.of(), false);
        assertThat(powers.sight()).isEqualTo(Sight.GROUP);
        assertThat(powers.groups()).containsExactly("desk");
        assertThat(powers.mayGrant("Weekly (default)")).isFalse();
        assertThat(powers.capped(Duration.ofDays(3))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void severalGroupsAddUp() {
        var powers = groups(TWO).powers("anna", Set.of("cn=labs"), false);
        assertThat(powers.sight()).isEqualTo(Sight.GROUP);
        assertThat(powers.mayGrant("Weekly (default)")).isTrue();
        assertThat(powers.capped(Duration.ofDays(9))).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void someRolesStandAboveGroups() {
        assertThat(groups(TWO).powers("root", Set.of(), true).sight()).isEqualTo(Sight.ALL);
    }

    private static SponsorGroups groups(Map<String, String> settings) {
        var keyed = new HashMap<String, String>();
        settings.forEach((key, value) -> keyed.put("vestibule.sponsors.groups." + key, value));
        return new SponsorGroups(new SmallRyeConfigBuilder()
                .withMapping(SponsorConfig.class)
                .withDefaultValues(keyed)
                .build()
                .getConfigMapping(SponsorConfig.class));
    }
}
