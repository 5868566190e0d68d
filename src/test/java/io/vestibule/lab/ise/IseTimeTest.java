package io.vestibule.lab.ise;

import java.time.Duration;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vestibule.lab.RadiusServer.Verdict;
import io.vestibule.testing.Staged;

import static io.vestibule.lab.ise.LabIse.ERS;
import static io.vestibule.lab.ise.LabIse.create;
import static io.vestibule.lab.ise.LabIse.created;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.read;
import static io.vestibule.lab.ise.LabIse.set;
import static io.vestibule.lab.ise.LabIse.sponsor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What the passing of time does to the simulated ISE. */
@QuarkusTest
@TestProfile(Staged.class)
class IseTimeTest extends LabIseTest {

    private static final String MAC = "02:00:5e:00:00:71";

    @Inject
    MovableClock clock;

    @Inject
    IseRadius radius;

    @BeforeEach
    void aTuesdayInMarch() {
        clock.set("2026-03-10T12:00:00Z");
        radius.stop(MAC);
    }

    @Test
    void point07_aTokenUnusedForAMinuteIsForgotten() {
        set("csrf", true);
        var fetched = sponsor().header("X-CSRF-TOKEN", "fetch").get(ERS + "guestuser/versioninfo");
        for (int i = 0; i < 3; i++) {
            clock.forward(Duration.ofSeconds(60));
            write(fetched).then().statusCode(404);
        }
        clock.forward(Duration.ofSeconds(61));
        write(fetched).then().statusCode(403);
    }

    private static Response write(Response fetched) {
        return sponsor()
                .header("X-CSRF-TOKEN", fetched.header("X-CSRF-Token"))
                .cookies(fetched.cookies())
                .delete(ERS + "guestuser/nobody");
    }

    @Test
    void point22_theEndOfTheDatesMakesItExpired() {
        var id = created(dated(freshName(), "03/10/2026 12:00", "03/11/2026 09:00"));
        clock.set("2026-03-11T08:59:59Z");
        state(id, "AWAITING_INITIAL_LOGIN");
        clock.set("2026-03-11T09:00:00Z");
        state(id, "EXPIRED");
        sponsor().put(ERS + "guestuser/suspend/" + id).then().statusCode(400);
        sponsor().put(ERS + "guestuser/reinstate/" + id).then().statusCode(400);
    }

    @Test
    void point22_newDatesReviveAnExpiredAccount() {
        var name = freshName();
        var id = created(dated(name, "03/10/2026 12:00", "03/10/2026 13:00"));
        clock.forward(Duration.ofHours(2));
        sponsor()
                .body(dated(name, "03/10/2026 12:00", "03/10/2026 13:00")
                        .info("company", "Acme")
                        .json())
                .put(ERS + "guestuser/" + id)
                .then()
                .statusCode(200);
        state(id, "EXPIRED");
        sponsor()
                .body(dated(name, "03/10/2026 12:00", "03/10/2026 20:00").json())
                .put(ERS + "guestuser/" + id)
                .then()
                .statusCode(200);
        state(id, "AWAITING_INITIAL_LOGIN");
    }

    @Test
    void point22_aDeniedAccountStaysDenied() {
        var id = created(dated(freshName(), "03/10/2026 12:00", "03/10/2026 13:00"));
        sponsor().put(ERS + "guestuser/deny/" + id).then().statusCode(204);
        clock.forward(Duration.ofHours(2));
        state(id, "DENIED");
    }

    @Test
    void point15_datesFollowTheSummerTimeOfTheLocation() {
        clock.set("2026-03-28T12:00:00Z");
        var id = created(dated(freshName(), "03/28/2026 12:00", "03/29/2026 12:00"));
        clock.set("2026-03-29T10:59:59Z");
        state(id, "AWAITING_INITIAL_LOGIN");
        clock.set("2026-03-29T11:00:00Z");
        state(id, "EXPIRED");
    }

    @Test
    void point15_theDefaultLocationIsInCalifornia() {
        var body = dated(freshName(), "03/10/2026 04:00", "03/10/2026 06:00").without("location");
        var id = created(body);
        read(id).then().body("GuestUser.guestAccessInfo.location", equalTo("San Jose"));
        clock.set("2026-03-10T12:59:59Z");
        state(id, "AWAITING_INITIAL_LOGIN");
        clock.set("2026-03-10T13:00:00Z");
        state(id, "EXPIRED");
        create(dated(freshName(), "03/10/2026 04:00", "03/10/2026 05:59").without("location"))
                .then()
                .statusCode(400);
    }

    @Test
    void point31_theRateCountsEachSecond() {
        set("maxRequestsPerSecond", 3);
        clock.forward(Duration.ofSeconds(1));
        for (int i = 0; i < 3; i++) {
            sponsor().get(ERS + "guestuser/versioninfo").then().statusCode(200);
        }
        sponsor().get(ERS + "guestuser/versioninfo").then().statusCode(429);
        clock.forward(Duration.ofSeconds(1));
        sponsor().get(ERS + "guestuser/versioninfo").then().statusCode(200);
    }

    @Test
    void radiusAcceptsWithinTheDatesOnly() {
        var name = freshName();
        created(dated(name, "03/11/2026 09:00", "03/11/2026 17:00").info("password", "abcd2345"));
        assertThat(radius.authenticate(name, "abcd2345", MAC)).isEqualTo(Verdict.REJECT);
        clock.set("2026-03-11T09:00:00Z");
        assertThat(radius.authenticate(name, "abcd2345", MAC)).isEqualTo(Verdict.ACCEPT);
        clock.set("2026-03-11T17:00:00Z");
        assertThat(radius.authenticate(name, "abcd2345", MAC)).isEqualTo(Verdict.REJECT);
    }

    @Test
    void anAccountOfTheFirstLoginCountsFromThere() {
        var name = freshName();
        var id = created(
                dated(name, "", "").root("guestType", "SocialLogin (default)").info("password", "abcd2345"));
        clock.set("2026-03-20T15:30:30Z");
        state(id, "AWAITING_INITIAL_LOGIN");
        assertThat(radius.authenticate(name, "abcd2345", MAC)).isEqualTo(Verdict.ACCEPT);
        read(id).then()
                .body("GuestUser.status", equalTo("ACTIVE"))
                .body("GuestUser.guestAccessInfo.fromDate", equalTo("03/20/2026 15:30"))
                .body("GuestUser.guestAccessInfo.toDate", equalTo("03/21/2026 15:30"));
        clock.set("2026-03-21T15:30:00Z");
        state(id, "EXPIRED");
    }

    private static LabIse.Body dated(String name, String from, String to) {
        return guest(name).access("fromDate", from).access("toDate", to);
    }

    private static void state(String id, String state) {
        read(id).then().body("GuestUser.status", equalTo(state));
    }
}
