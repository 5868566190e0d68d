package io.vestibule.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import io.vestibule.testing.Staged;

import static org.assertj.core.api.Assertions.assertThat;

/** Themes in a running application: what they replace, and what their mistakes do not break. */
@QuarkusTest
@TestProfile(Staged.class)
class ThemedTest {

    private static final String EVIL = "<b>\"Ada\"</b>";
    private static final String HARMLESS = "&lt;b&gt;&quot;Ada&quot;&lt;/b&gt;";

    @Inject
    Engine engine;

    @Inject
    Renderer renderer;

    @Inject
    Themes themes;

    @Test
    void showsTheBuiltInPageWithoutATheme() {
        assertThat(render(null, Locale.ENGLISH)).isEqualTo("built-in part|Back|" + HARMLESS);
        assertThat(render("no such theme", Locale.GERMAN)).isEqualTo("built-in part|Zurück|" + HARMLESS);
    }

    @Test
    void showsThePageOfTheThemeAndStillEscapesWhatGuestsType() {
        assertThat(render("hotel", Locale.GERMAN))
                .startsWith("Hotel: its part, an extra for " + HARMLESS + "|Heim|" + HARMLESS + "|/assets/hotel/")
                .endsWith("/sun.svg");
    }

    @Test
    void showsThePagesOfTheParentWithThePartsOfTheChild() {
        assertThat(render("child", Locale.ENGLISH)).startsWith("Hotel: part of the child|Back|" + HARMLESS);
    }

    @Test
    void replacesAWholePageInItsOwnPortalOnly() {
        var html = RestAssured.get("/g/visitors/help").asString();
        assertThat(html)
                .contains("<title>Hotel</title>")
                .contains("<h1>Hotel help</h1>")
                .contains("<style>");
    }

    @Test
    void fallsBackToTheBuiltInPageWhenATemplateFails() {
        var check = new ThemeCheck(themes, renderer, engine, (theme, locale) -> Map.of("trial", page()));
        assertThat(check.faults(themes.live()))
                .extracting(Fault::toString)
                .anyMatch(
                        fault -> fault.startsWith("unlucky/templates/trial.html:1: ") && fault.contains("noSuchThing"))
                .anyMatch(fault ->
                        fault.startsWith("careless/templates/trial-part.html:1: ") && fault.contains("noSuchThing"))
                .hasSize(2);

        assertThat(render("unlucky", Locale.ENGLISH)).isEqualTo("built-in part|Back|" + HARMLESS);
        assertThat(themes.source(themes.theme("unlucky"), "trial").isBuiltIn()).isTrue();
        assertThat(render("careless", Locale.ENGLISH)).isEqualTo("built-in part|Back|" + HARMLESS);
        assertThat(render("unlucky", Locale.ENGLISH)).isEqualTo("built-in part|Back|" + HARMLESS);
    }

    @Test
    void servesAssetsForAYear() {
        var address = themes.address("child", "sun.svg").orElseThrow();
        RestAssured.get(address)
                .then()
                .statusCode(200)
                .header("Content-Type", "image/svg+xml")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff");
        RestAssured.get(address.replace("sun.svg", "moon.svg")).then().statusCode(404);
        RestAssured.post(address).then().statusCode(404);
    }

    @Test
    void listsEveryFaultOfEveryFile() throws IOException {
        var faulty = new ThemeFolder(Files.createTempDirectory("faulty-themes"))
                .theme("hotel")
                .with("hotel/templates/guest/help.html", "fine", "{#if page}", "no end")
                .with("hotel/templates/guest/aup.html", "fine", "{m:no_such_key} {m:tries_left(1)} {m:days(2)}")
                .with("hotel/templates/guest/fom.html", "a slip of the pen")
                .with("hotel/templates/guest/form.html", "{#include guest/mine /}{m:my_words}")
                .with("hotel/templates/guest/mine.html", "included")
                .with("hotel/messages/messages.properties", "my_words=Mine", "form_titel=A slip", "days.few={0} days")
                .read();
        var check = new ThemeCheck(faulty, renderer, engine, (theme, locale) -> Map.of());
        assertThat(check.faults(faulty.live()))
                .extracting(Fault::toString)
                .anyMatch(fault -> fault.startsWith("hotel/templates/guest/help.html:3: "))
                .anyMatch(
                        fault -> fault.equals("hotel/templates/guest/aup.html:2: there are no words for m:no_such_key"))
                .anyMatch(fault ->
                        fault.startsWith("hotel/templates/guest/aup.html:2: there are no words for m:tries_left"))
                .anyMatch(fault -> fault.startsWith("hotel/templates/guest/fom.html: replaces no page"))
                .anyMatch(fault -> fault.equals("hotel/messages/messages.properties: nothing uses the key form_titel"))
                .hasSize(5);
    }

    private String render(String theme, Locale locale) {
        return renderer.render(page(), theme, locale);
    }

    private TemplateInstance page() {
        return engine.getTemplate("trial").data("name", EVIL);
    }
}
