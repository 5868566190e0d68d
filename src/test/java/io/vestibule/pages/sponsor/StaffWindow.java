package io.vestibule.pages.sponsor;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;

/** What a member of staff does at the keyboard. */
final class StaffWindow {

    private StaffWindow() {}

    /** Signs in as one whose password is the name. */
    static void signIn(Page page, String name) {
        page.navigate("http://localhost:" + RestAssured.port + "/signin");
        page.fill("#username", name);
        page.fill("#password", name);
        page.click("button.main");
        page.waitForURL("**/sponsor/deliveries");
    }
}
