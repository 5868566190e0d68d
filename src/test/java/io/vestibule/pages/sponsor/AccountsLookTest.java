package io.vestibule.pages.sponsor;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vestibule.testing.Chromium;
import io.vestibule.testing.Looks;
import io.vestibule.testing.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** An admin invites somebody in a real browser; the person comes in by the link and changes the password. */
@QuarkusTest
class AccountsLookTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "staff");

    @AfterEach
    void forget() {
        Staff.forgetAll();
    }

    @Test
    void fromTheInvitationToAnotherPassword() {
        try (var chromium = new Chromium()) {
            var admin = chromium.window(Looks.DESK, 900, ColorScheme.LIGHT).newPage();
            StaffWindow.signIn(admin, "admin");
            admin.navigate(StaffWindow.at("/admin/staff/new"));
            admin.fill("#name", "wanda");
            admin.fill("#fullName", "Wanda Winter");
            admin.fill("#mail", "wanda@example.org");
            admin.click("button.main");
            Looks.at(admin, PICTURES, "staff-link");

            var person = chromium.window(Looks.DESK, 900, ColorScheme.LIGHT).newPage();
            person.navigate(StaffWindow.at(admin.inputValue("#address").replaceAll("https?://[^/]+", "")));
            Looks.at(person, PICTURES, "link");
            person.fill("#password", "four easy words here");
            person.click("button.main");
            person.navigate(StaffWindow.at("/signin/password"));
            Looks.at(person, PICTURES, "password");
            change(person, "not the present one");
            assertThat(person.textContent(".wrong")).isNotBlank();
            Looks.at(person, PICTURES, "password-wrong");
            change(person, "four easy words here");
            assertThat(person.textContent(".note")).contains("Your password is changed");
            Looks.at(person, PICTURES, "password-changed");

            admin.navigate(StaffWindow.at("/admin/staff/wanda"));
            Looks.at(admin, PICTURES, "staff-local");
            admin.click("button:has-text('Lock out')");
            Looks.at(admin, PICTURES, "staff-locked-out");
        }
    }

    private static void change(Page page, String present) {
        page.fill("#current", present);
        page.fill("#password", "four other words here");
        page.click("button.main");
    }
}
