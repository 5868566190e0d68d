package io.vestibule.journey;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Page;
import io.vestibule.testing.PlainBrowser;

/** A guest with a phone: joins the Wi-Fi, follows the pages without script, reads texts and types passwords. */
public final class Guest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PASSWORD = Pattern.compile("^(\\S+) ");

    private final LabWindow lab;
    private final String number;
    private final String mac;
    private final PlainBrowser browser;

    public Guest(LabWindow lab, String number, String mac) {
        this(lab, number, mac, new PlainBrowser());
    }

    public Guest(LabWindow lab, String number, String mac, PlainBrowser browser) {
        this.lab = lab;
        this.number = number;
        this.mac = mac;
        this.browser = browser;
    }

    public String number() {
        return number;
    }

    public PlainBrowser browser() {
        return browser;
    }

    /** Joins the SSID and lands on the portal as the controller redirects. */
    public Page join(String kind) {
        return browser.get(lab.join(mac, kind));
    }

    /** Joins the SSID without opening a page. */
    public void joinAgain() {
        lab.join(mac, "aireos");
    }

    public Page.Form filledIn(Page form) {
        return form.form("/registrations")
                .with("phone", number)
                .with("country", "GB")
                .with("aup", "on");
    }

    public Page register(Page form) {
        return browser.submit(filledIn(form));
    }

    /** Loads the registration's page again until it takes a password. */
    public Page waitForPasswordPage(URI address) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> browser.get(address), page -> page.hasForm("/login"));
    }

    /** The password of the newest text. */
    public String readText() {
        var messages = Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> lab.messages(number), list -> !list.isEmpty());
        var text = messages.get(0).path("text").asText();
        var matcher = PASSWORD.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("the text does not begin with a password: " + text);
        }
        return matcher.group(1);
    }

    /** Types a password; the page that hands the browser over to the controller. */
    public Page type(Page passwordPage, String password) {
        return browser.submit(passwordPage.form("/login").with("password", password));
    }

    /** Joins, registers and types the password; what comes then depends on the controller. */
    public Page joinAndType(String kind) {
        return type(waitForPasswordPage(register(join(kind)).address()), readText());
    }

    /** Presses the button of the hand-over page, which posts to the controller; where the controller leads afterwards. */
    public Page handOver(Page handOver) {
        return browser.submit(handOver.form("/login.html"));
    }

    public String device() {
        return lab.deviceState(mac);
    }
}
