package io.vestibule.lab.ise;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.create;
import static io.vestibule.lab.ise.LabIse.created;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.read;
import static io.vestibule.lab.ise.LabIse.sponsor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class GuestCreateTest extends LabIseTest {

    @Test
    void point01_createAnswers201EmptyWithLocation() {
        var name = freshName();
        var answer = create(guest(name)).then().statusCode(201).extract();
        assertThat(answer.body().asString()).isEmpty();
        assertThat(answer.header("Location")).matches("http://[^/]+/lab/ise/ers/config/guestuser/[0-9a-f-]{36}");
        var id = answer.header("Location").replaceAll(".*/", "");
        read(id).then()
                .statusCode(200)
                .body("GuestUser.id", equalTo(id))
                .body("GuestUser.name", equalTo(name))
                .body("GuestUser.guestInfo.userName", equalTo(name))
                .body("GuestUser.guestInfo.password", matchesPattern("[a-km-z2-9]{8}"))
                .body("GuestUser.guestInfo.enabled", equalTo(false))
                .body("GuestUser.status", equalTo("AWAITING_INITIAL_LOGIN"))
                .body("GuestUser.sponsorUserName", equalTo("svc-portal"))
                .body("GuestUser.portalId", nullValue());
    }

    @Test
    void point01_withoutAUserNameIseMakesOne() {
        var body = guest("x").without("userName").info("lastName", "O'Nowak");
        read(created(body)).then().body("GuestUser.guestInfo.userName", matchesPattern("aonowak[0-9]+"));
    }

    @Test
    void point13_aNullOrUnknownPropertyRefusesTheWholeBody() {
        create(guest(freshName()).info("company", null)).then().statusCode(400).body(invalid());
        create(guest(freshName()).root("nickname", "A")).then().statusCode(400).body(invalid());
        create(guest(freshName()).access("validDays", "1"))
                .then()
                .statusCode(400)
                .body(invalid());
        sponsor()
                .body("{\"GuestUser\":")
                .post(ERS + "guestuser")
                .then()
                .statusCode(400)
                .body(invalid());
        sponsor().body("{}").post(ERS + "guestuser").then().statusCode(400).body(invalid());
    }

    private static org.hamcrest.Matcher<String> invalid() {
        return containsString("Resource Initialization Failed due to JSON invalidity");
    }

    @Test
    void point17_whatIsNamedMustExistExactly() {
        refused(guest(freshName()).root("guestType", "Daily"), "Guest type");
        refused(guest(freshName()).root("portalId", "6f2f2f0a-0000-0000-0000-000000000000"), "portalId");
        refused(guest(freshName()).without("portalId"), "portalId");
        refused(guest(freshName()).access("location", "london"), "location");
        refused(guest(freshName()).access("ssid", "Cellar"), "ssid");
        refused(guest(freshName()).info("smsServiceProvider", "Nobody"), "smsServiceProvider");
        create(guest(freshName()).access("ssid", "Visitors").info("smsServiceProvider", "Global Default"))
                .then()
                .statusCode(201);
    }

    @Test
    void point17_theGuestTypeMustBeAllowedForTheSponsorsGroup() {
        var type = "Staff " + freshName();
        LabIse.admin()
                .body(Map.of("GuestType", Map.of("name", type, "sponsorGroups", new String[0])))
                .post(ERS + "guesttype")
                .then()
                .statusCode(201);
        refused(guest(freshName()).root("guestType", type), "not allowed");
    }

    @Test
    void point18_aTakenUserNameIsToldByItsText() {
        var name = freshName();
        created(guest(name));
        create(guest(name)).then().statusCode(400).body(title(), containsString("username already exists"));
        LabIse.set("duplicateNameStatus", 500);
        create(guest(name)).then().statusCode(500).body(title(), containsString("username already exists"));
    }

    @Test
    void point19_stateSponsorIdAndEnabledOfTheCallerAreIgnored() {
        var id = created(guest(freshName())
                .root("status", "ACTIVE")
                .root("sponsorUserId", "me")
                .info("enabled", "true"));
        read(id).then()
                .body("GuestUser.status", equalTo("AWAITING_INITIAL_LOGIN"))
                .body("GuestUser.sponsorUserId", not(equalTo("me")))
                .body("GuestUser.guestInfo.enabled", equalTo(false));
    }

    @Test
    void aProposedPasswordMustMeetThePolicy() {
        var text = "Your password does not meet the password policy requirements";
        refused(guest(freshName()).info("password", "Tr0ub4dor&3-long-enough"), text);
        var id = created(guest(freshName()).info("password", "abcd2345"));
        read(id).then().body("GuestUser.guestInfo.password", equalTo("abcd2345"));
        LabIse.set("passwordPolicy", "four-digits");
        refused(guest(freshName()).info("password", "abcd2345"), text);
        read(created(guest(freshName()))).then().body("GuestUser.guestInfo.password", matchesPattern("[0-9]{4}"));
    }

    private static String title() {
        return "ERSResponse.messages[0].title";
    }

    private static void refused(LabIse.Body body, String title) {
        create(body)
                .then()
                .statusCode(400)
                .body("ERSResponse.operation", equalTo("POST-create-guestuser"))
                .body(title(), containsString(title));
    }
}
