package io.vestibule.pages.sponsor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.vestibule.testing.Chromium;
import io.vestibule.testing.Looks;

import static org.assertj.core.api.Assertions.assertThat;

/** A list of guests in a real browser, from the file to the last of them. */
@QuarkusTest
class ImportLookTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "staff");
    private static final int GUESTS = 16;

    @Test
    void aSpreadsheetIsTriedAndThenWorkedOff() {
        var file = "Name,Mobile,Company\nNobody,12,\n"
                + IntStream.range(0, GUESTS)
                        .mapToObj(at -> "Guest " + at + ",+4477009006" + String.format("%02d", at) + ",Acme")
                        .collect(Collectors.joining("\n"));
        try (var chromium = new Chromium();
                var window = chromium.window(Looks.PHONE, 812, ColorScheme.LIGHT)) {
            var page = window.newPage();
            StaffWindow.signIn(page, "sponsor");
            page.navigate(StaffWindow.at("/sponsor/guests"));
            page.click("a:has-text('Import')");
            page.setInputFiles(
                    "#file", new FilePayload("guests.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            page.click("button:has-text('Read the file')");
            page.waitForSelector("text=16 of 17 rows can be registered");
            assertThat(page.textContent("[aria-labelledby=problems]")).contains("Row 2, Nobody: ");
            Looks.at(page, PICTURES, "import-tried");
            page.click("button:has-text('Register 16 and send the texts')");
            // the page looks again by itself
            page.waitForSelector("text=16 registered, 1 failed");
            Looks.at(page, PICTURES, "import-done");
        }
    }
}
