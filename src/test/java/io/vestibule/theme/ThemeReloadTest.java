package io.vestibule.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vestibule.audit.Action;
import io.vestibule.audit.AuditEvent;
import io.vestibule.audit.AuditFilter;
import io.vestibule.signin.StaffLinks;
import io.vestibule.task.Commit;
import io.vestibule.testing.Invited;
import io.vestibule.testing.Staff;
import io.vestibule.testing.Staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** Themes that change while the application runs: good ones are shown, bad ones never. */
@QuarkusTest
@TestProfile(Staged.class)
class ThemeReloadTest {

    private static final String HELP = "hotel/templates/guest/help.html";
    private static final String AUP = "hotel/templates/guest/aup.html";

    @Inject
    ThemesConfig config;

    @Inject
    ThemeReload reload;

    @Inject
    Themes themes;

    @Inject
    StaffLinks links;

    private String admin;

    /** This profile's settings name no admin: its first one comes by the link that a first start prints. */
    @BeforeEach
    void signIn() {
        admin = Invited.use(links.forFirstAdmin().orElseThrow().getPath(), "wanda", Invited.PASSWORD)
                .getCookie(Staff.COOKIE);
    }

    @AfterEach
    void forgetTheAdmin() {
        Staff.forgetAll();
    }

    @AfterEach
    void asItWas() throws IOException {
        Files.deleteIfExists(config.folder().resolve(AUP));
        help("Hotel help");
        assertThat(reload.reload().faults()).isEmpty();
    }

    private ThemeFolder help(String title) {
        return new ThemeFolder(config.folder())
                .with(HELP, "{#include web/layout}{#title}Hotel{/title}<h1>" + title + "</h1>{/include}");
    }

    private static String page(String path) {
        return RestAssured.get("/g/visitors/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private int press() {
        return Staff.browser(admin)
                .redirects()
                .follow(false)
                .post("/admin/themes/reload")
                .statusCode();
    }

    @Test
    void showsWhatWasChangedOnceItIsReadAgain() {
        help("New help");
        assertThat(reload.isBehind()).isTrue();
        assertThat(page("help")).contains("Hotel help");
        assertThat(press()).isEqualTo(303);
        assertThat(page("help")).contains("New help").doesNotContain("Hotel help");
        assertThat(reload.isBehind()).isFalse();
    }

    @Test
    void replacesAPageThatWasBuiltInAndGivesItBack() throws IOException {
        assertThat(page("aup")).doesNotContain("Terms of the hotel");
        new ThemeFolder(config.folder())
                .with(AUP, "{#include web/layout}{#title}Hotel{/title}Terms of the hotel{/include}");
        assertThat(reload.reload().good()).isTrue();
        assertThat(page("aup")).contains("Terms of the hotel");

        Files.delete(config.folder().resolve(AUP));
        assertThat(reload.reload().good()).isTrue();
        assertThat(page("aup")).doesNotContain("Terms of the hotel");
    }

    @Test
    void keepsTheLastGoodOneAndSaysWhatIsWrong() {
        new ThemeFolder(config.folder()).with(HELP, "fine", "{#if page}", "no end");
        assertThat(press()).isEqualTo(422);
        assertThat(page("help")).contains("Hotel help");
        Staff.browser(admin)
                .get("/admin/themes")
                .then()
                .statusCode(200)
                .body(containsString("is not taken over"))
                .body(containsString(HELP + ":3: "));
        Staff.browser(admin).get("/admin").then().body(containsString("not taken over"));
    }

    @Test
    void neverShowsAPageThatFailsWhenItIsRendered() {
        help("{page.noSuchThing}");
        var reading = reload.reload();
        assertThat(reading.faults())
                .singleElement()
                .asString()
                .startsWith(HELP + ":1: Property \"noSuchThing\" not found");
        assertThat(page("help")).contains("Hotel help");
    }

    @Test
    void filesOfAPageThatIsStillOpenAreServedAfterTheChange() {
        var before = themes.address("hotel", "sun.svg").orElseThrow();
        var folder = new ThemeFolder(config.folder()).with("hotel/assets/sun.svg", "<svg></svg>");
        assertThat(reload.reload().good()).isTrue();
        assertThat(themes.address("hotel", "sun.svg")).isNotEqualTo(Optional.of(before));
        RestAssured.get(before).then().statusCode(200);
        folder.with("hotel/assets/sun.svg", "<svg/>");
    }

    @Test
    void whoReadThemAgainStandsInTheAudit() {
        assertThat(press()).isEqualTo(303);
        var filter = new AuditFilter(
                Optional.empty(),
                Optional.of(Action.THEMES_RELOADED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(Commit.read(() -> AuditEvent.newest(filter, 1)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor).isEqualTo("wanda");
                    assertThat(event.after).isEqualTo("taken over");
                });
    }

    @Test
    void previewsEveryPageAndNothingWorksThere() {
        Staff.browser(admin)
                .get("/admin/themes/hotel?language=de")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-src 'self'"))
                .body(containsString("src=\"/admin/themes/hotel/help?language=de\""));
        Staff.browser(admin)
                .get("/admin/themes/hotel/help?language=de")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("; sandbox"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .body(containsString("Hotel help"));
        Staff.browser(admin)
                .get("/admin/themes/builtin/form")
                .then()
                .statusCode(200)
                .body(not(containsString("Hotel help")));
        Staff.browser(admin).get("/admin/themes/nothing").then().statusCode(404);
        Staff.browser(admin).get("/admin/themes/nothing/form").then().statusCode(404);
        Staff.browser(admin).get("/admin/themes/hotel/nothing").then().statusCode(404);
        Staff.browser(Staff.signedIn("sponsor")).get("/admin/themes").then().statusCode(403);
    }
}
