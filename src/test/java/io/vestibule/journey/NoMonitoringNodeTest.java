package io.vestibule.journey;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vestibule.net.Site;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff are told what an ISE without a monitoring node cannot do. */
@QuarkusTest
@TestProfile(NoMonitoringNodeTest.Unmonitored.class)
class NoMonitoringNodeTest {

    public static class Unmonitored extends Impatient {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("vestibule.ise.mnt.username", "");
            settings.put("vestibule.ise.mnt.password", "");
            settings.put("vestibule.portals.central.network", "lwa");
            return settings;
        }
    }

    private static final String STAYS = ", but a session at the controller goes on until the controller ends it: no"
            + " monitoring node is set up that could";

    @Inject
    Site site;

    private LabWindow lab;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
    }

    @Test
    void whoIsSuspendedStaysOnlineAndStaffAreTold() {
        var guest = online("61");
        var account = Desk.account(mac("61"));
        Awaitility.await().until(() -> desk.story(account).contains("Seen on the network"));
        assertStaysOn(guest, "61", desk.suspend(account), "The account is suspended" + STAYS);
    }

    @Test
    void whoIsDeletedStaysOnlineAndStaffAreTold() {
        var guest = online("62");
        var account = Desk.account(mac("62"));
        Awaitility.await().until(() -> desk.story(account).contains("Seen on the network"));
        assertStaysOn(guest, "62", desk.delete(account), "The account is over" + STAYS);
    }

    /** From the second login on nobody can tell whether it worked. */
    @Test
    void whoMayBeOnlineCountsAsOnline() {
        var guest = online("63");
        var account = Desk.account(mac("63"));
        Awaitility.await().until(() -> desk.story(account).contains("Seen on the network"));
        var password = guest.readText();
        lab.leave(mac("63"));
        guest.handOver(guest.type(guest.join("aireos"), password));
        Awaitility.await().until(() -> desk.story(account).contains("No evidence of the login"));
        assertStaysOn(guest, "63", desk.suspend(account), "The account is suspended" + STAYS);
    }

    private void assertStaysOn(Guest guest, String end, String outcome, String words) {
        Awaitility.await().untilAsserted(() -> assertThat(desk.outcome(outcome)).contains("done", words));
        assertThat(desk.story(Desk.account(mac(end)))).contains(words);
        assertThat(guest.device()).isEqualTo("online");
    }

    private Guest online(String end) {
        var guest = new Guest(lab, "+4474003279" + end, mac(end));
        guest.handOver(guest.joinAndType("aireos"));
        return guest;
    }

    private static String mac(String end) {
        return "02:00:5e:32:79:" + end;
    }
}
