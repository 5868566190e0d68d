package io.vestibule.pages.sponsor;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;

/** What a member of staff does at the keyboard. */
final class StaffWindow {

    private StaffWindow() {}

    /** Signs in as one whose password is the name. */
    static void signIn(Page page, String name) {
        page.navigate(at("/signin"));
        page.fill("#username", name);
        page.fill("#password", name);
        page.click("button.main");
        page.waitForURL(address -> !address.contains("/signin"));
    }

    static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
