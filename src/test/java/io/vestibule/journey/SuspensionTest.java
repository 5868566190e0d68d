package io.vestibule.journey;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;

import static org.assertj.core.api.Assertions.assertThat;

/** A sponsor suspends a guest who is online: ISE asks nobody who is on already, so the session has to be ended. */
@QuarkusTest
@TestProfile(Impatient.class)
@Tag("database")
class SuspensionTest {

    @Inject
    Site site;

    LabWindow lab;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    @Test
    void whoWasLetOnByIseIsTakenOff() {
        var guest = new CentralGuest(lab, "781");
        guest.arriveAndType();
        guest.getsOnline();
        var id = Desk.account(guest.mac);
        desk.suspend(id);
        Awaitility.await().until(() -> !guest.state().equals("online"));
        assertTold(id);
    }

    @Test
    void whoLoggedInAtTheControllerIsTakenOff() {
        var mac = "02:00:5e:00:a7:01";
        var guest = new Guest(lab, "+447400790001", mac);
        var registered = guest.register(guest.join("aireos"));
        guest.handOver(guest.type(guest.waitForPasswordPage(registered.address()), guest.readText()));
        var id = Desk.account(mac);
        Awaitility.await().until(() -> desk.story(id).contains("Seen on the network"));
        desk.suspend(id);
        Awaitility.await().until(() -> !guest.device().equals("online"));
        assertTold(id);
    }

    private void assertTold(UUID guest) {
        Awaitility.await().untilAsserted(() -> assertThat(desk.story(guest))
                .contains("admin asked to suspend (Left)", "The account is suspended", "ISE has ended the session"));
    }
}
