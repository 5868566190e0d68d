package io.vestibule.theme;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ThemesTest {

    @TempDir
    Path folder;

    private ThemeFolder themes;

    @BeforeEach
    void open() {
        themes = new ThemeFolder(folder);
    }

    @Test
    void needsNoFolder() {
        var read = new Themes(folder.resolve("missing"));
        assertThat(read.live().faults()).isEmpty();
        assertThat(read.languages(null)).contains(Locale.ENGLISH, Locale.GERMAN);
        assertThat(read.logo("builtin")).isEmpty();
        assertThat(read.style("no such theme").css()).contains("--brand: #1456b8");
    }

    @Test
    void asksTheThemeThenItsParentThenTheBuiltInWords() {
        themes.theme("house")
                .with("house/messages/messages.properties", "site_help=House", "form_title=House")
                .with("house/messages/messages_de.properties", "app_back=Haus")
                .theme("hotel", "parent=house")
                .with("hotel/messages/messages_de.properties", "form_title=Hotel");
        var messages = new Messages(themes.read());
        assertThat(messages.text("hotel", Locale.GERMAN, "form_title")).isEqualTo("Hotel");
        assertThat(messages.text("hotel", Locale.ENGLISH, "form_title")).isEqualTo("House");
        assertThat(messages.text("hotel", Locale.GERMAN, "site_help")).isEqualTo("House");
        assertThat(messages.text("hotel", Locale.GERMAN, "app_back")).isEqualTo("Haus");
        assertThat(messages.text("hotel", Locale.ENGLISH, "app_back")).isEqualTo("Back");
        assertThat(messages.text("hotel", Locale.GERMANY, "form_country")).isEqualTo("Land");
        assertThat(messages.text("hotel", Locale.forLanguageTag("sv"), "form_country"))
                .isEqualTo("Country");
        assertThat(messages.text(null, Locale.GERMAN, "form_title")).isEqualTo("Ins WLAN");
    }

    @Test
    void fillsWordsIn() {
        var messages = new Messages(themes.read());
        assertThat(messages.text(null, Locale.ENGLISH, "error_password_wrong", 3))
                .isEqualTo("That password is not right. 3 tries left");
        assertThat(messages.text(null, Locale.ENGLISH, "error_password_wrong", 1))
                .isEqualTo("That password is not right. 1 try left");
        assertThat(messages.text(null, Locale.ENGLISH, "error_required", "$1 {0} \\"))
                .isEqualTo("Enter: $1 {0} \\");
        assertThatThrownBy(() -> messages.text(null, Locale.ENGLISH, "no_such_key"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no_such_key");
    }

    @Test
    void addsLanguages() {
        themes.theme("nordic").with("nordic/messages/messages_sv.properties", "form_title=Kom ut");
        themes.theme("picky", "languages=de, en");
        var read = themes.read();
        assertThat(read.languages("nordic")).contains(Locale.ENGLISH, Locale.forLanguageTag("sv"));
        assertThat(read.languages("picky")).containsExactly(Locale.GERMAN, Locale.ENGLISH);
        assertThat(read.languages("builtin")).doesNotContain(Locale.forLanguageTag("sv"));
    }

    @Test
    void keepsColoursLegible() {
        themes.theme("yellow", "color.brand=#ffe100");
        var css = themes.read().style("yellow").css();
        assertThat(css).contains("--brand:#ffe100;--on-brand:#101418");
        assertThat(link(css, 0))
                .satisfies(link -> assertThat(Palette.contrast(link, "#ffffff")).isGreaterThan(4.5));
        assertThat(link(css, 1))
                .satisfies(link -> assertThat(Palette.contrast(link, "#1a212a")).isGreaterThan(4.5));
    }

    @Test
    void lightensADarkBrandForDarkPhones() {
        themes.theme("navy", "color.brand=#001f5b");
        var css = themes.read().style("navy").css();
        assertThat(css).contains("{--brand:#001f5b;--on-brand:#ffffff;--link:#001f5b");
        assertThat(Palette.contrast(link(css, 1), "#1a212a")).isGreaterThan(4.5);
    }

    @Test
    void putsTheSheetsOfThemesBehindTheBuiltInOne() {
        themes.theme("house")
                .with("house/assets/theme.css", "/* secret */ .house{}")
                .theme("hotel", "parent=house")
                .with("hotel/assets/theme.css", ".hotel{background:url( 'bg.png' )}", "</style><script>")
                .with("hotel/assets/bg.png", "picture");
        var read = themes.read();
        var css = read.style("hotel").css();
        assertThat(css.indexOf(".row")).isBetween(0, css.indexOf(".house"));
        assertThat(css.indexOf(".house")).isLessThan(css.indexOf(".hotel"));
        assertThat(css).doesNotContain("secret").doesNotContain("</style>");
        assertThat(css).contains("url(" + read.address("hotel", "bg.png").orElseThrow() + ")");
        assertThat(read.style("hotel").source()).matches("'sha256-[A-Za-z0-9+/]{43}='");
        assertThat(read.style("house").source())
                .isNotEqualTo(read.style("hotel").source());
    }

    @Test
    void namesAssetsByTheirContent() {
        themes.theme("hotel", "logo=logo.svg").with("hotel/assets/logo.svg", "<svg/>");
        var before = themes.read().logo("hotel").orElseThrow();
        themes.with("hotel/assets/logo.svg", "<svg />");
        var read = themes.read();
        var after = read.logo("hotel").orElseThrow();
        assertThat(after).startsWith("/assets/hotel/").endsWith("/logo.svg").isNotEqualTo(before);
        assertThat(read.asset(after)).get().satisfies(asset -> {
            assertThat(asset.mediaType()).isEqualTo("image/svg+xml");
            assertThat(new String(asset.content(), StandardCharsets.UTF_8)).isEqualTo("<svg />");
        });
        assertThat(read.asset(before)).isEmpty();
        assertThat(read.asset("/assets/../../etc/passwd")).isEmpty();
    }

    @Test
    void listsAllThatIsWrong() throws Exception {
        themes.with("nothing/assets/theme.css", "")
                .theme("old")
                .with("old/theme.properties", "format=7")
                .theme("hotel", "parent=nobody", "logo=missing.svg", "color.brand=red", "colour.page=#ffffff")
                .with("hotel/assets/run.exe", "")
                .with("hotel/templates/guest/form.txt", "")
                .with("hotel/notes.md", "fine")
                .theme("grey", "color.text=#888888", "dark.color.text=#888888")
                .theme("one", "parent=two")
                .theme("two", "parent=one")
                .theme("Capital")
                .theme("builtin");
        Files.write(folder.resolve("hotel/assets/huge.png"), new byte[(1 << 20) + 1]);
        Files.createDirectories(folder.resolve("hotel/messages"));
        Files.write(folder.resolve("hotel/messages/messages.properties"), new byte[] {'a', '=', (byte) 0xff});
        assertThat(themes.read().live().faults())
                .extracting(Fault::toString)
                .anyMatch(fault -> fault.startsWith("nothing/theme.properties: is missing"))
                .anyMatch(fault -> fault.startsWith("old/theme.properties: format"))
                .anyMatch(fault -> fault.contains("hotel/theme.properties: parent: \"nobody\""))
                .anyMatch(fault -> fault.contains("hotel/theme.properties: logo: there is no assets/missing.svg"))
                .anyMatch(fault -> fault.contains("hotel/theme.properties: color.brand: \"red\" is no colour"))
                .anyMatch(fault -> fault.contains("hotel/theme.properties: colour.page: no such property"))
                .anyMatch(fault -> fault.startsWith("hotel/assets/run.exe: is no file of a theme"))
                .anyMatch(fault -> fault.startsWith("hotel/templates/guest/form.txt: is no file of a theme"))
                .anyMatch(fault -> fault.startsWith("hotel/assets/huge.png: is larger"))
                .anyMatch(fault -> fault.startsWith("hotel/messages/messages.properties: is not UTF-8"))
                .anyMatch(fault -> fault.startsWith("grey/theme.properties: color.text on color.card"))
                .anyMatch(fault -> fault.matches("(one|two)/theme.properties: parent: .*"))
                .anyMatch(fault -> fault.startsWith("Capital: "))
                .anyMatch(fault -> fault.startsWith("builtin: "))
                .noneMatch(fault -> fault.contains("notes.md"));
    }

    @Test
    void findsNothingWrongWithTheStarter() {
        assertThat(new Themes(Path.of("portal-themes")).live().faults()).isEmpty();
        assertThat(new Themes(Path.of("portal-themes")).has("starter")).isTrue();
    }

    private static String link(String css, int mode) {
        return css.split("--link:")[css.split("--link:").length - 2 + mode].substring(0, 7);
    }
}
