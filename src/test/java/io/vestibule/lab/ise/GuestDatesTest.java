package io.vestibule.lab.ise;

import java.time.LocalDateTime;
import java.time.ZoneId;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.vestibule.lab.ise.LabIse.create;
import static io.vestibule.lab.ise.LabIse.created;
import static io.vestibule.lab.ise.LabIse.freshName;
import static io.vestibule.lab.ise.LabIse.guest;
import static io.vestibule.lab.ise.LabIse.read;
import static io.vestibule.lab.ise.LabIse.set;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class GuestDatesTest extends LabIseTest {

    @Test
    void point14_theFormatIsEnforced() {
        refused(guest(freshName()).access("toDate", "2026-11-24 09:00"), "MM/dd/yyyy HH:mm");
        refused(guest(freshName()).access("toDate", "31/12/2099 09:00"), "MM/dd/yyyy HH:mm");
        refused(guest(freshName()).access("toDate", "1/2/2099 09:00"), "MM/dd/yyyy HH:mm");
        refused(guest(freshName()).access("toDate", "02/30/2099 09:00"), "MM/dd/yyyy HH:mm");
    }

    @Test
    void point14_strictlyBothDatesAreRequiredUnlessTheTypeCountsFromTheFirstLogin() {
        refused(guest(freshName()).without("fromDate").without("toDate"), "required");
        refused(guest(freshName()).without("toDate"), "together");
        var id = created(
                guest(freshName()).without("fromDate").without("toDate").root("guestType", "SocialLogin (default)"));
        read(id).then().body("GuestUser.guestAccessInfo.toDate", nullValue());
    }

    @Test
    void point14_release2FillsTheDatesIn() {
        set("strictDates", false);
        var id = created(guest(freshName()).without("fromDate").without("toDate"));
        read(id).then().body("GuestUser.guestAccessInfo.toDate", matchesPattern("../../.... ..:.."));
    }

    @Test
    void point15_datesAreTimesOfTheLocation() {
        var now = LocalDateTime.now(ZoneId.of("Europe/London"));
        var inAnHour = guest(freshName()).dates(now.minusHours(1), now.plusHours(1));
        created(inAnHour);
        refused(inAnHour.info("userName", freshName()).access("location", "Singapore"), "past");
        var singapore = LocalDateTime.now(ZoneId.of("Asia/Singapore"));
        created(guest(freshName())
                .access("location", "Singapore")
                .dates(singapore.minusHours(1), singapore.plusHours(1)));
    }

    @Test
    void point16_validDaysCoverTheDaysBetweenAndStayWithinTheType() {
        var now = LocalDateTime.now(ZoneId.of("Europe/London"));
        refused(guest(freshName()).dates(now, now.plusDays(2)), "validDays");
        created(guest(freshName()).dates(now, now.plusDays(2)).access("validDays", 2));
        created(guest(freshName()).dates(now, now.plusDays(2)).access("validDays", 3));
        created(guest(freshName()).dates(now, now.plusMinutes(2)));
        refused(guest(freshName()).access("validDays", 6), "maximum account duration");
        created(guest(freshName()).access("validDays", 6).root("guestType", "Weekly (default)"));
        refused(guest(freshName()).access("validDays", 0), "validDays");
        refused(guest(freshName()).without("validDays"), "validDays");
    }

    @Test
    void point16_theEndLiesAfterTheBeginningAndAfterNow() {
        var now = LocalDateTime.now(ZoneId.of("Europe/London"));
        refused(guest(freshName()).dates(now, now), "after fromDate");
        refused(guest(freshName()).dates(now.minusHours(3), now.minusHours(1)), "past");
    }

    @Test
    void anAccountOfTomorrowNeedsTheRight() {
        var tomorrow = LocalDateTime.now(ZoneId.of("Europe/London")).plusDays(1);
        var body = guest(freshName()).dates(tomorrow, tomorrow.plusHours(8));
        created(body);
        set("canSetFutureStartDate", false);
        create(body.info("userName", freshName())).then().statusCode(401);
        set("canSetFutureStartDate", true);
        set("startDateFutureLimitDays", 0);
        refused(body, "future");
    }

    private static void refused(LabIse.Body body, String title) {
        create(body)
                .then()
                .statusCode(400)
                .body("ERSResponse.messages[0].code", equalTo("Application resource validation exception"))
                .body("ERSResponse.messages[0].title", containsString(title));
    }
}
