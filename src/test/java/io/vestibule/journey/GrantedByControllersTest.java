package io.vestibule.journey;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.access.ControllerGrants;
import io.vestibule.net.Site;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;

import static org.assertj.core.api.Assertions.assertThat;

/** Guests whom a controller let on by its own grant, of which ISE knows nothing, and who are to be off. */
@QuarkusTest
@TestProfile(Impatient.class)
@Tag("database")
class GrantedByControllersTest {

    @Inject
    Site site;

    private LabWindow lab;
    private Desk desk;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        desk = new Desk();
        heal();
    }

    @AfterEach
    void heal() {
        lab.heal();
    }

    @ParameterizedTest
    @CsvSource({"unifi,51,suspend,suspended", "smartzone,52,suspend,suspended", "unifi,53,delete,over"})
    void whoMayBeOffTheControllerIsAskedToEnd(String kind, String number, String change, String why) {
        var guest = online(kind, number);
        var account = Desk.account(mac(number));
        var outcome = change.equals("delete") ? desk.delete(account) : desk.suspend(account);
        Awaitility.await().untilAsserted(() -> assertThat(guest.device()).isEqualTo("captive"));
        Awaitility.await().untilAsserted(() -> assertThat(desk.story(account))
                .contains(
                        "The account is " + why + ": the controller " + kind + " is asked to end the session",
                        "The controller " + kind + " has ended the session"));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(desk.outcome(outcome)).contains("done").doesNotContain("controller"));
    }

    @Test
    void aControllerThatDoesNotAnswerIsAskedUntilItDoes() {
        var guest = online("smartzone", "54");
        var account = Desk.account(mac("54"));
        lab.fault("controller", "down");
        var outcome = desk.suspend(account);
        Awaitility.await().untilAsserted(() -> assertThat(desk.outcome(outcome))
                .contains("Suspend: done", "It is asked again; until then the guest stays online"));
        assertThat(desk.story(account)).contains("which it has not done so far (server-error)");
        assertThat(guest.device()).isEqualTo("online");
        lab.heal();
        Awaitility.await().untilAsserted(() -> assertThat(guest.device()).isEqualTo("captive"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(desk.story(account)).contains("has ended the session (200 OK)"));
    }

    @Test
    void whereNobodyCanEndTheSessionItsEndIsTold() {
        var guest = new Guest(lab, number("55"), mac("55"));
        guest.browser().get(guest.joinAndType("merakiclick").form("/grant").query());
        assertStaysOn(guest, "55", "merakiclick goes on until it ends there, at the latest on ");
    }

    @Test
    void whereNobodyKnowsTheEndThatIsToldToo() {
        var guest = new Guest(lab, number("56"), mac("56"));
        guest.browser().get(guest.joinAndType("opennds").form("/opennds_auth/").query());
        assertStaysOn(guest, "56", "opennds goes on until it ends there, when, only the controller knows");
    }

    private void assertStaysOn(Guest guest, String number, String words) {
        var account = Desk.account(mac(number));
        var outcome = desk.suspend(account);
        var all = "The account is suspended, but a session at the controller " + words;
        Awaitility.await().untilAsserted(() -> assertThat(desk.outcome(outcome))
                .contains("Suspend: done", all, "nobody can end it earlier from here"));
        assertThat(desk.story(account)).contains(all);
        assertThat(guest.device()).as("nothing else is claimed").isEqualTo("online");
    }

    @Test
    void aDeviceThatIsOnWithAnotherAccountSinceStaysOn() {
        var guest = online("unifi", "57");
        online("unifi", "58");
        var account = Desk.account(mac("57"));
        ControllerGrants.onTheDeviceOf(account, Desk.account(mac("58")));
        var outcome = desk.suspend(account);
        Awaitility.await().untilAsserted(() -> assertThat(desk.outcome(outcome)).contains("Suspend: done"));
        assertThat(desk.story(account)).doesNotContain("is asked to end the session");
        assertThat(guest.device()).isEqualTo("online");
    }

    private Guest online(String kind, String number) {
        var guest = new Guest(lab, number(number), mac(number));
        var page = guest.joinAndType(kind);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(guest.browser().get(page.address()).text()).contains("You are online"));
        return guest;
    }

    private static String number(String end) {
        return "+4474003279" + end;
    }

    private static String mac(String end) {
        return "02:00:5e:32:79:" + end;
    }
}
