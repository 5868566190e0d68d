package io.vestibule.pages.signin;

import java.nio.file.Path;
import java.time.Instant;

import jakarta.inject.Inject;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.signin.Account;
import io.vestibule.signin.Role;
import io.vestibule.signin.StaffAccount;
import io.vestibule.signin.StaffLinks;
import io.vestibule.task.Commit;
import io.vestibule.testing.Chromium;
import io.vestibule.testing.Invited;
import io.vestibule.testing.Looks;
import io.vestibule.testing.Staff;
import io.vestibule.testing.Staged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The link that a first start prints; this profile's settings name no admin. */
@QuarkusTest
@TestProfile(Staged.class)
class FirstAdminTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "staff");

    @Inject
    StaffLinks links;

    @AfterEach
    void clear() {
        Staff.forgetAll();
    }

    private String link() {
        return links.forFirstAdmin().orElseThrow().getPath();
    }

    @Test
    void whoeverHasTheLinkIsTheFirstAdminAndNobodyIsASecond() {
        var ofAFormerStart = link();
        var link = link();
        assertThat(Jsoup.parse(given().get(link).asString()).text()).contains("You are the first admin.");
        given().head(link).then().statusCode(200);
        var entered = Invited.use(link, " Wanda ", Invited.PASSWORD);
        assertThat(entered.statusCode()).isEqualTo(303);
        Staff.browser(entered.getCookie(Staff.COOKIE)).get("/admin").then().statusCode(200);
        assertThat(Invited.use(link, "xenia", Invited.PASSWORD).statusCode()).isEqualTo(410);
        assertThat(Invited.use(ofAFormerStart, "xenia", Invited.PASSWORD).statusCode())
                .isEqualTo(410);
        given().get(ofAFormerStart).then().statusCode(410);
        assertThat(links.forFirstAdmin()).isEmpty();
        assertThat(Staff.signIn("wanda", Invited.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(Staff.signIn("xenia", Invited.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void theFirstPageIsForEverybody() {
        try (var chromium = new Chromium()) {
            var page = chromium.window(Looks.DESK, 900, ColorScheme.LIGHT).newPage();
            page.navigate("http://localhost:" + RestAssured.port + link());
            Looks.at(page, PICTURES, "first-admin");
            page.fill("#username", "sponsor");
            page.fill("#password", Invited.PASSWORD);
            page.click("button.main");
            assertThat(page.textContent(".wrong")).isNotBlank();
            Looks.at(page, PICTURES, "first-admin-wrong");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sponsor,four words in a row,wrong-name",
        "'<b>',four words in a row,wrong-name",
        "wanda,short,wrong-password"
    })
    void whatCannotBeIsAskedAgainByTheSameLink(String name, String password, String complaint) {
        var link = link();
        var answer = Invited.use(link, name, password);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#" + complaint)).hasSize(1);
        assertThat(links.forFirstAdmin()).as("there is no admin yet").isPresent();
        assertThat(Invited.use(link, "wanda", Invited.PASSWORD).statusCode()).isEqualTo(303);
    }

    /** Otherwise each start would print a key to the house where admins come from a directory. */
    @Test
    void anAdminOfADirectoryWhoHasSignedInIsOneUntilLockedOut() {
        Commit.of("test", () -> {
            var account = new StaffAccount();
            account.name = "yvonne";
            account.source = Account.Source.LDAP;
            account.role = Role.ADMIN;
            account.stamp = "a stamp";
            account.createdAt = Instant.EPOCH;
            account.persist();
        });
        assertThat(links.forFirstAdmin()).isEmpty();
        Commit.of("test", () -> StaffAccount.update("disabled = true"));
        assertThat(links.forFirstAdmin()).isPresent();
    }
}
