package io.vestibule.journey;

import java.util.UUID;

import org.jsoup.Jsoup;

import io.vestibule.net.MacAddress;
import io.vestibule.registration.Registration;
import io.vestibule.task.Commit;
import io.vestibule.testing.Staff;

/** An admin at the pages of the guests. */
final class Desk {

    private final String admin = Staff.signedIn("admin");

    /** The account of the guest who has this device. */
    static UUID account(String mac) {
        var device = MacAddress.parse(mac).orElseThrow().text();
        return Commit.read(() -> Registration.<Registration>find("mac", device).firstResultOptional())
                .orElseThrow()
                .guestId;
    }

    /** Suspends a guest; the address at which the outcome is told. */
    String suspend(UUID guest) {
        return change(guest, "suspend");
    }

    /** Deletes a guest; the address at which the outcome is told. */
    String delete(UUID guest) {
        return change(guest, "delete");
    }

    private String change(UUID guest, String what) {
        return Staff.browser(admin)
                .formParam("do", what)
                .formParam("confirmed", "yes")
                .formParam("reason", "Left")
                .formParam("id", guest.toString())
                .post("/sponsor/guests/changes")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    /** What the guest's page tells, in its order. */
    String story(UUID guest) {
        return words("/sponsor/guests/" + guest, ".timeline");
    }

    /** What is told of a change at its address. */
    String outcome(String address) {
        return words(address, ".report");
    }

    private String words(String address, String part) {
        return Jsoup.parse(Staff.browser(admin).get(address).asString())
                .select(part)
                .text();
    }
}
