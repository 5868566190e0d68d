package io.vestibule.lab.ise;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.admin;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class LookupTest extends LabIseTest {

    @Test
    void theSeedIsThere() {
        names("guesttype", "Daily (default)", "Weekly (default)", "Contractor (default)", "SocialLogin (default)");
        names("guestlocation", "San Jose", "London", "Singapore");
        names("guestssid", "Visitors", "Hosted", "Central");
        names("smsprovider", "Global Default");
        names("sponsorgroup", "ALL_ACCOUNTS (default)", "GROUP_ACCOUNTS (default)", "OWN_ACCOUNTS (default)");
        names("sponsorportal", "Sponsor Portal (default)");
        names("selfregportal", "Self-Registered Guest Portal (default)");
        names("portal", "Sponsor Portal (default)", "Self-Registered Guest Portal (default)");
    }

    private static void names(String resource, String... names) {
        admin().get(ERS + resource).then().statusCode(200).body("SearchResult.resources.name", hasItems(names));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guesttype",
                "guestlocation",
                "guestssid",
                "sponsorportal",
                "selfregportal",
                "portal",
                "smsprovider",
                "sponsorgroup"
            })
    void everyResourceTellsItsVersion(String resource) {
        admin().get(ERS + resource + "/versioninfo")
                .then()
                .statusCode(200)
                .body("VersionInfo.link.href", endsWith("/lab/ise/ers/config/" + resource + "/versioninfo"));
    }

    @Test
    void aGuestTypeTellsItsRules() {
        var id = idOf("guesttype", "Daily (default)");
        admin().get(ERS + "guesttype/" + id)
                .then()
                .body("GuestType.name", equalTo("Daily (default)"))
                .body("GuestType.accessTime.fromFirstLogin", equalTo(false))
                .body("GuestType.accessTime.maxAccountDuration", equalTo(5))
                .body("GuestType.accessTime.durationTimeUnit", equalTo("DAYS"));
    }

    @Test
    void aLocationKeepsItsZoneToItself() {
        var location = admin().get(ERS + "guestlocation/" + idOf("guestlocation", "London"));
        assertThat(location.jsonPath().getMap("LocationIdentification")).containsOnlyKeys("id", "name", "link");
    }

    @Test
    void theSponsorGroupShowsTheSwitches() {
        set("canViewGuestPasswords", false);
        var id = idOf("sponsorgroup", "ALL_ACCOUNTS (default)");
        admin().get(ERS + "sponsorgroup/" + id)
                .then()
                .body("SponsorGroup.otherPermissions.canAccessViaRest", equalTo(true))
                .body("SponsorGroup.otherPermissions.canViewGuestPasswords", equalTo(false))
                .body("SponsorGroup.guestTypes", hasItem("Daily (default)"));
    }

    @Test
    void theSponsorPortalHasAFixedId() {
        admin().get(ERS + "sponsorportal/" + IseSeed.SPONSOR_PORTAL_ID).then().statusCode(200);
        admin().get(ERS + "portal/" + IseSeed.SPONSOR_PORTAL_ID)
                .then()
                .body("ERSPortal.portalType", equalTo("SPONSOR"));
    }

    @Test
    void point26_release30RefusesSomeByIdAndOnlyThose() {
        set("byIdLookups", false);
        admin().get(ERS + "smsprovider/" + idOf("smsprovider", "Global Default"))
                .then()
                .statusCode(405);
        admin().get(ERS + "guestlocation/" + idOf("guestlocation", "London"))
                .then()
                .statusCode(405);
        admin().get(ERS + "sponsorgroupmember/" + idOf("sponsorgroupmember", "ALL_ACCOUNTS"))
                .then()
                .statusCode(405);
        admin().get(ERS + "guesttype/" + idOf("guesttype", "Daily (default)"))
                .then()
                .statusCode(200);
        set("byIdLookups", true);
        admin().get(ERS + "smsprovider/" + idOf("smsprovider", "Global Default"))
                .then()
                .statusCode(200);
    }

    @Test
    void anSsidIsMadeChangedAndDeleted() {
        var name = freshName();
        var made = admin().body(Map.of("GuestSSID", Map.of("name", name))).post(ERS + "guestssid");
        var address = made.then().statusCode(201).extract().header("Location");
        admin().body(Map.of("GuestSSID", Map.of("name", name)))
                .post(ERS + "guestssid")
                .then()
                .statusCode(400);
        admin().body(Map.of("GuestSSID", Map.of("name", name, "description", "the lobby")))
                .put(address)
                .then()
                .body("UpdatedFieldsList.updatedField[0].newValue", equalTo("the lobby"));
        admin().delete(address).then().statusCode(204);
        admin().get(address).then().statusCode(404);
        admin().get(ERS + "guestssid").then().body("SearchResult.resources.name", not(hasItem(name)));
        admin().delete(ERS + "guestlocation/" + idOf("guestlocation", "London"))
                .then()
                .statusCode(405);
    }

    private static String idOf(String resource, String name) {
        return admin().queryParam("filter", "name.EQ." + name)
                .get(ERS + resource)
                .jsonPath()
                .getString("SearchResult.resources[0].id");
    }
}
