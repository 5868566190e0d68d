package io.vestibule.testing;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;

import io.vestibule.lab.phone.Habit;
import io.vestibule.lab.phone.PhoneProfile;

/** A guest's phone: the lab plays its system, and a real browser its login window. */
public final class GuestPhone implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final LabWindow lab;
    private final Chromium chromium;
    private final PhoneProfile profile;
    private final String mac;
    private BrowserContext browser;
    private Page page;

    public GuestPhone(LabWindow lab, Chromium chromium, PhoneProfile profile, String mac) {
        this.lab = lab;
        this.chromium = chromium;
        this.profile = profile;
        this.mac = mac;
    }

    /** Joins a network for the first time, and opens the login window. */
    public Page join(String network) {
        return window(lab.takePhone(mac, profile.word(), network));
    }

    public Page joinAgain() {
        return window(lab.phone(mac, "join"));
    }

    public JsonNode shows() {
        return lab.phone(mac);
    }

    /** Until the phone's own system found the Internet. */
    public void waitUntilSatisfied() {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    browser.cookies(); // lets the browser tell meanwhile what it has loaded
                    return shows().path("satisfied").asBoolean();
                });
    }

    /** Goes to another app; afterwards the window is closed and the SSID left, whether by the system or by the guest. */
    public JsonNode goesAway() {
        lab.phone(mac, "switch");
        lab.phone(mac, "press");
        page.close();
        if (!profile.has(Habit.KEEPS_COOKIES)) {
            browser.close();
            browser = null;
        }
        return lab.phone(mac, "leave");
    }

    private Page window(JsonNode shown) {
        var open = shown.path("open").asBoolean() ? shown : lab.phone(mac, "open");
        if (browser == null) {
            browser = chromium.window(profile);
        }
        page = browser.newPage();
        page.onLoad(loaded -> lab.phone(mac, "load"));
        page.navigate(lab.origin() + open.path("address").asText());
        return page;
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
        }
    }
}
