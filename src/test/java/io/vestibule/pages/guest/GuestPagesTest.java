package io.vestibule.pages.guest;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.testing.Sources;
import io.vestibule.theme.Themes;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of a guest, as a phone's mini browser needs it. */
@QuarkusTest
class GuestPagesTest {

    private static final String PORTAL = "https://portal.example.org/g/visitors";
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path ASSETS = Path.of("src/main/resources/builtin/assets");

    @Inject
    GuestSamples samples;

    private Stream<Document> pages() {
        return samples.pages(Themes.BUILT_IN, Locale.ENGLISH).values().stream()
                .map(page -> Jsoup.parse(page.render(), PORTAL));
    }

    private Document page(String name) {
        return Jsoup.parse(
                samples.pages(Themes.BUILT_IN, Locale.ENGLISH).get(name).render(), PORTAL);
    }

    @Test
    @DisplayName("conformance 16: whatever a page loads comes from the portal's own host")
    void loadsNothingFromElsewhere() {
        assertThat(pages()).isNotEmpty().allSatisfy(page -> {
            var loaded = page.select("[src], link[href], [srcset], [background], [poster], [data]");
            assertThat(loaded.eachAttr("abs:src")).allMatch(GuestPagesTest::isOurs);
            assertThat(loaded.eachAttr("abs:href")).allMatch(GuestPagesTest::isOurs);
            assertThat(page.select("[srcset], [background], [poster], object, embed, iframe"))
                    .isEmpty();
            assertThat(page.select("style").outerHtml()).doesNotContainPattern("@import|url\\(['\"]?(https?:|//)");
        });
        assertThat(sources(ASSETS)).noneMatch(text -> text.matches("(?s).*(@import|url\\(['\"]?(https?:|//)).*"));
    }

    private static boolean isOurs(String address) {
        return address.isEmpty() || address.startsWith("data:") || address.startsWith("https://portal.example.org/");
    }

    @Test
    @DisplayName("conformance 17: no window, dialog, download or upload on the guest's path")
    void asksNothingOfAMiniBrowser() {
        assertThat(pages()).allSatisfy(page -> assertThat(
                        page.select("[target], [download], input[type=file], a[href^=javascript], [onclick]"))
                .isEmpty());
        assertThat(Stream.concat(
                        Stream.of(TEMPLATES.resolve("guest"), TEMPLATES.resolve("web"))
                                .flatMap(GuestPagesTest::sources),
                        Stream.of(Sources.text(ASSETS.resolve("guest.js")))))
                .noneMatch(text -> text.contains("_blank"))
                .noneMatch(text -> text.matches("(?s).*\\b(alert|confirm|prompt|open)\\(.*"))
                .noneMatch(text -> text.matches("(?s).*\\b(localStorage|sessionStorage|cookie|indexedDB)\\b.*"));
    }

    @Test
    @DisplayName("conformance 15: the password of digits is typed in one field, on a keyboard of digits")
    void oneFieldForThePassword() {
        for (var name : new String[] {"password", "password-digits"}) {
            var fields = page(name).select("form[action$=/login] input:not([type=hidden])");
            assertThat(fields).hasSize(1);
            assertThat(fields.attr("autocomplete")).isEqualTo("one-time-code");
            assertThat(fields.attr("type")).isEqualTo("text");
            assertThat(fields.attr("inputmode")).isEqualTo(name.endsWith("digits") ? "numeric" : "");
        }
    }

    private static Stream<String> sources(Path folder) {
        return Sources.texts(folder, ".*\\.(html|js|css)");
    }
}
