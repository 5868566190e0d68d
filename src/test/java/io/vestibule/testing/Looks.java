package io.vestibule.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at a page at a desk and on a phone, in both colour schemes: pictures of it, nothing cut off, accessible. */
public final class Looks {

    public static final int DESK = 1280;
    public static final int PHONE = 375;

    private static final int HEIGHT = 900;

    private Looks() {}

    /** At both widths; what is shown stays at a desk, in light colours. */
    public static void at(Page page, Path folder, String name) {
        at(page, folder, name, PHONE);
        at(page, folder, name, DESK);
    }

    /** At one width. A narrow page shows the same colours as a wide one, so the dark ones are judged once. */
    public static void at(Page page, Path folder, String name, int width) {
        pictures(page, folder, name, width);
        assertThat(Accessibility.violations(page))
                .as("accessibility of %s at %d", name, width)
                .isEmpty();
        if (width == PHONE) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(Accessibility.violationsOfColour(page))
                    .as("dark colours of %s", name)
                    .isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }

    /** Pictures alone, for what is no page of ours, such as a mail. */
    public static void pictures(Page page, Path folder, String name, int width) {
        isWholeAt(page, width);
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(folder.resolve(
                            name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }

    /** Nothing reaches beyond the window's edge at this width. */
    public static void isWholeAt(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scroll at %d", width)
                .isEqualTo(true);
    }
}
