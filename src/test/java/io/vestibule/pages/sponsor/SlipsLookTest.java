package io.vestibule.pages.sponsor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.vestibule.testing.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/** Prints vouchers on every paper in a real browser, scans one and follows it to the portal. */
@QuarkusTest
class SlipsLookTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "staff");
    private static final int AMOUNT = 24;
    private static final int DOTS = 8;
    private static final Map<Paper, Integer> SHEETS = Map.of(
            Paper.A4_10,
            3,
            Paper.A4_24,
            1,
            Paper.LETTER_10,
            3,
            Paper.LETTER_24,
            1,
            Paper.ROLL_58,
            24,
            Paper.ROLL_80,
            24);

    @Test
    void slipsFitTheirPaperAndLeadToThePortal() throws ReaderException {
        try (var chromium = new Chromium();
                var window = chromium.window(1280, 900, ColorScheme.DARK)) {
            var page = window.newPage();
            page.addInitScript("window.print = () => {}");
            StaffWindow.signIn(page, "desk");
            page.navigate(StaffWindow.at("/sponsor/vouchers/new"));
            page.fill("#amount", String.valueOf(AMOUNT));
            page.fill("#names", "Ada Nowak\nMaximiliana-Josephine von und zu Hohenlohe-Langenburg");
            page.selectOption("#lasts", "PT4H");
            page.uncheck("[name=printNow]");
            page.click("button:has-text('Make the vouchers')");
            page.waitForURL("**/sponsor/vouchers?batch=*");
            var list = page.url();
            for (var paper : Paper.values()) {
                page.navigate(list);
                page.selectOption("#paper", paper.word());
                page.click(".bulk button:has-text('Print')");
                page.waitForSelector("." + paper.word());
                check(page, paper);
            }
            follow(page, scanned(page));
        }
    }

    private static void check(Page page, Paper paper) {
        // a browser sends all rows of a page, so no list is longer than one page of it
        var slips = page.locator(".slip").count();
        assertThat(slips).isEqualTo(AMOUNT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate(
                        "[...document.querySelectorAll('.slip')].filter(s => s.scrollHeight > s.clientHeight + 1"
                                + " || s.scrollWidth > s.clientWidth + 1).length"))
                .as("slips that are cut off on %s", paper)
                .isEqualTo(0);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.slip')).color"))
                .isEqualTo("rgb(0, 0, 0)");
        var pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setPath(PICTURES.resolve("slips-" + paper.word() + ".pdf")));
        assertThat(pages(pdf)).as("sheets of %s", paper).isEqualTo((long) SHEETS.get(paper));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("slips-" + paper.word() + "-print.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("slips-" + paper.word() + ".png")));
    }

    private static long pages(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /** What a phone's camera reads. */
    private static String scanned(Page page) throws ReaderException {
        var svg = page.locator(".scan svg").first();
        var size = Integer.parseInt(svg.getAttribute("viewBox").split(" ")[2]);
        var pixels = new int[size * DOTS * size * DOTS];
        Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
                .matcher(svg.locator("path").getAttribute("d"))
                .results()
                .forEach(dot -> {
                    for (var y = 0; y < DOTS; y++) {
                        for (var x = 0; x < DOTS; x++) {
                            var row = Integer.parseInt(dot.group(2)) * DOTS + y;
                            pixels[row * size * DOTS + Integer.parseInt(dot.group(1)) * DOTS + x] = 0;
                        }
                    }
                });
        var picture = new RGBLuminanceSource(size * DOTS, size * DOTS, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }

    private static void follow(Page page, String address) {
        var code = page.locator(".secret")
                .first()
                .textContent()
                .replaceAll(".*: ", "")
                .strip();
        assertThat(address).endsWith("/g/visitors#code=" + code);
        page.navigate(address);
        assertThat(page.inputValue("#code")).isEqualTo(code);
        assertThat(page.locator("details.other").getAttribute("open")).isNotNull();
        assertThat(page.url()).doesNotContain("#").doesNotContain(code);
        page.setViewportSize(375, 812);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("code-scanned.png")));
    }
}
