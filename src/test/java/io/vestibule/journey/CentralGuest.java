package io.vestibule.journey;

import java.net.URI;
import java.time.Duration;

import org.awaitility.Awaitility;

import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Page;

/** A guest whose network ISE opens: after the password there is no controller to go to, only a page to wait on. */
final class CentralGuest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    final Guest guest;
    final String mac;
    private final LabWindow lab;
    private URI online;

    CentralGuest(LabWindow lab, String last) {
        this.lab = lab;
        this.mac = "02:00:5e:00:18:" + last.substring(1);
        this.guest = new Guest(lab, "+15005551" + last, mac);
    }

    /** Comes to the portal by some address, registers, and types the password; the page that follows. */
    Page typePassword(URI arrival) {
        var registered = guest.register(guest.browser().get(arrival));
        return answer(guest.type(guest.waitForPasswordPage(registered.address()), guest.readText()));
    }

    Page arriveAndType() {
        return typePassword(lab.join(mac, "cwa"));
    }

    Page answer(Page page) {
        online = page.address();
        return page;
    }

    /** Loads the page again, as it does by itself, until it says something. */
    Page waitFor(String words) {
        return Awaitility.await(words)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> guest.browser().get(online), page -> page.text().contains(words));
    }

    Page getsOnline() {
        var page = waitFor("You are online");
        if (!state().equals("online")) {
            throw new AssertionError("the page says online, the network " + state());
        }
        return page;
    }

    String state() {
        return lab.deviceState(mac);
    }
}
