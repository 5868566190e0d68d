package io.vestibule.journey;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Page;
import io.vestibule.testing.PlainBrowser;

/** A guest who needs a sponsor's yes, at a browser without script. */
public final class HostedGuest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/approve/[A-Za-z0-9_-]+");

    private final LabWindow lab;
    private final String number;
    private final String mac;
    private final PlainBrowser browser = new PlainBrowser();

    public HostedGuest(LabWindow lab, int at) {
        this(lab, "+15005552" + at, "02:00:5e:00:0a:" + String.format("%02x", at % 256));
    }

    private HostedGuest(LabWindow lab, String number, String mac) {
        this.lab = lab;
        this.number = number;
        this.mac = mac;
    }

    /** The same person at a second device. */
    public HostedGuest elsewhere() {
        return new HostedGuest(lab, number, mac.replace("02:00", "02:01"));
    }

    public String number() {
        return number;
    }

    public PlainBrowser browser() {
        return browser;
    }

    public Page join() {
        return browser.get(lab.join(mac, "aireos", "Hosted", "hosted"));
    }

    /** The form as this guest fills it in, naming somebody. */
    public Page.Form filledIn(String sponsor, String firstName) {
        return join().form("/registrations")
                .with("phone", number)
                .with("country", "GB")
                .with("aup", "on")
                .with("firstName", firstName)
                .with("lastName", "Lovelace")
                .with("company", "Analytical <Engines>")
                .with("reason", "Talk & tea")
                .with("sponsorEmail", sponsor);
    }

    public Page register(String sponsor, String firstName) {
        return browser.submit(filledIn(sponsor, firstName));
    }

    /** The page once it says something. */
    public Page waitFor(URI address, String words) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> browser.get(address), page -> page.text().contains(words));
    }

    /** What the page's script asks for. */
    public String state(Page page) {
        return browser.get(page.address().toString().replaceAll("\\?.*", "") + "/state")
                .body();
    }

    /** The link in the newest mail to an address that names this first name. */
    public static URI linkFor(LabWindow lab, String sponsor, String firstName) {
        var mail = Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> lab.mails(sponsor).stream()
                                .filter(one -> one.path("subject").asText().contains(firstName))
                                .findFirst(),
                        found -> found.isPresent())
                .get();
        var link = LINK.matcher(mail.path("text").asText());
        if (!link.find()) {
            throw new AssertionError("no link in " + mail);
        }
        return URI.create(link.group());
    }
}
