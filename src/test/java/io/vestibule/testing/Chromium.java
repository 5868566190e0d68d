package io.vestibule.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import io.vestibule.lab.phone.Habit;
import io.vestibule.lab.phone.PhoneProfile;

/** The system's Chromium, without a window. */
public final class Chromium implements AutoCloseable {

    /** As the mini browser does it: whoever touches storage or a dialog loses his script. */
    private static final String NO_STORAGE =
            """
            for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'open', 'alert', 'confirm']) {
              Object.defineProperty(window, name, { get() { throw new DOMException(name, 'SecurityError'); } });
            }
            Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} });
            """;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-component-update",
                            "--disable-background-networking",
                            "--disable-sync",
                            "--no-first-run")));

    /** A fresh browser of that size, whose pages do not blur with movement. */
    public BrowserContext window(int width, int height, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("UTC")
                .setViewportSize(width, height));
    }

    /** The login window of a guest's phone. */
    public BrowserContext window(PhoneProfile profile) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setUserAgent(profile.agents().window())
                .setJavaScriptEnabled(profile.has(Habit.RUNS_SCRIPT))
                .setViewportSize(profile.screen().width(), profile.screen().height()));
        if (!profile.has(Habit.HAS_STORAGE)) {
            context.addInitScript(NO_STORAGE);
        }
        return context;
    }

    /** One that runs no script. */
    public BrowserContext withoutScript() {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path program() {
        var named = Stream.ofNullable(System.getenv("VESTIBULE_CHROMIUM"));
        return Stream.concat(
                        named, Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "These tests need Chromium. Install it with the system's package manager."));
    }
}
