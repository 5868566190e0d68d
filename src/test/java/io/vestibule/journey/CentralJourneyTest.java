package io.vestibule.journey;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.access.AccessEnds;
import io.vestibule.access.AccessEvent;
import io.vestibule.audit.AuditEvent;
import io.vestibule.ise.Endpoint;
import io.vestibule.ise.Endpoints;
import io.vestibule.net.MacAddress;
import io.vestibule.net.Site;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;

import static org.assertj.core.api.Assertions.assertThat;

/** Central web authentication over HTTP without script: each way in, and each that leads nowhere. */
@QuarkusTest
@TestProfile(Impatient.class)
@Tag("database")
class CentralJourneyTest {

    private static final String CANNOT_TELL = "We cannot tell which network you are on";

    @Inject
    Site site;

    @Inject
    Endpoints endpoints;

    @Inject
    Clock clock;

    LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        heal();
    }

    @AfterEach
    void heal() {
        lab.heal();
        lab.resetIseSettings();
    }

    private CentralGuest guest(String last) {
        return new CentralGuest(lab, last);
    }

    private boolean isListed(CentralGuest guest) {
        var group = endpoints.group("GuestEndpoints");
        return endpoints
                .find(new MacAddress(guest.mac))
                .map(Endpoint::group)
                .filter(group::equals)
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "prefixed", "sparse"})
    @DisplayName("conformance 18: the device of the session is let on, and told by whole page loads")
    void getsOnline(String xml) {
        lab.iseSettings("{\"mntXml\":\"" + xml + "\"}");
        var guest = guest("60" + (xml.length() - 4));
        var connecting = guest.arriveAndType();
        assertThat(connecting.title()).contains("Connecting you");
        assertThat(connecting.html().select("meta[http-equiv=refresh]").attr("content"))
                .startsWith("3;url=");
        var page = guest.getsOnline();
        assertThat(page.text()).contains("Time left: ").contains(guest.mac);
        assertThat(isListed(guest)).isTrue();
        assertThat(lab.messages(guest.guest.number())).hasSize(1);
        assertThat(lab.guests(guest.guest.number()).get(0).path("status").asText())
                .as("no login at a controller")
                .isEqualTo("AWAITING_INITIAL_LOGIN");
    }

    @Test
    @DisplayName("conformance 18: a forged MAC never gets in")
    void forgedMac() {
        var victim = guest("611");
        lab.join(victim.mac, "cwa");
        var guest = guest("612");
        var forged = lab.join(guest.mac, "cwa").toString().replace("02-00-5E-00-18-12", "02-00-5E-00-18-11");
        var before = refusals();
        guest.typePassword(URI.create(forged));
        guest.waitFor(CANNOT_TELL);
        assertThat(victim.state()).isEqualTo("captive");
        assertThat(guest.state()).isEqualTo("captive");
        assertThat(isListed(victim) || isListed(guest)).isFalse();
        assertThat(refusals()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("conformance 18: the session of somebody else never gets in")
    void sessionOfSomebodyElse() {
        var victim = guest("613");
        var theirs = lab.join(victim.mac, "cwa").toString().replaceAll(".*sessionId=([^&]*).*", "$1");
        var guest = guest("614");
        var mine = lab.join(guest.mac, "cwa").toString();
        guest.typePassword(URI.create(mine.replaceAll("sessionId=[^&]*", "sessionId=" + theirs)));
        guest.waitFor(CANNOT_TELL);
        assertThat(victim.state()).isEqualTo("captive");
        assertThat(isListed(victim) || isListed(guest)).isFalse();
    }

    @Test
    @DisplayName("conformance 18: a session that nobody knows leads nowhere, and joining again helps")
    void unknownSession() {
        var guest = guest("615");
        var mine = lab.join(guest.mac, "cwa").toString();
        guest.typePassword(URI.create(mine.replaceAll("sessionId=[^&]*", "sessionId=0A14FFFFFFFFFFFFFFFFFFFF")));
        var refused = guest.waitFor(CANNOT_TELL);
        assertThat(isListed(guest)).isFalse();
        assertThat(refused.hasForm("/login")).isTrue();
        var again = guest.guest.browser().get(lab.join(guest.mac, "cwa"));
        guest.answer(guest.guest.type(again, guest.guest.readText()));
        guest.getsOnline();
    }

    @Test
    @DisplayName("conformance 18: without a session there is nothing to go by")
    void noSession() {
        var guest = guest("616");
        lab.join(guest.mac, "cwa");
        var page = guest.typePassword(URI.create(site.publicUrl() + "/g/central?v=1&client_mac=" + guest.mac));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains(CANNOT_TELL);
        assertThat(guest.state()).isEqualTo("captive");
    }

    @Test
    @DisplayName("conformance 19: the other name of the appended address is understood")
    void appendedUnderAnotherName() {
        var guest = guest("617");
        var url = lab.join(guest.mac, "cwa").toString();
        assertThat(url).contains("/g/central?").contains("&redirect=");
        guest.typePassword(URI.create(url.replace("&redirect=", "&redirect_url=")));
        guest.getsOnline();
    }

    @Test
    @DisplayName("conformance 20: a false result is shown and retried once")
    void changeIsNotDoneAtFirst() {
        lab.iseSettings("{\"coaFalseFirst\":1}");
        var guest = guest("621");
        var before = lab.iseRequests("GET mnt/CoA/Reauth");
        guest.arriveAndType();
        guest.getsOnline();
        assertThat(lab.iseRequests("GET mnt/CoA/Reauth") - before).isEqualTo(2);
        var told = QuarkusTransaction.requiringNew()
                .call(() -> AccessEvent.count("what = ?1 and words like ?2", "not-changed", "%results: false%"));
        assertThat(told).isPositive();
    }

    @Test
    @DisplayName("conformance 20: after two false results only joining again helps, and the page says so")
    void changeIsNeverDone() {
        lab.iseSettings("{\"coaFalseFirst\":99}");
        var guest = guest("622");
        guest.arriveAndType();
        guest.waitFor("Switch Wi-Fi off and on again");
        assertThat(guest.state()).isEqualTo("captive");
        lab.join(guest.mac, "cwa");
        guest.getsOnline();
    }

    @Test
    @DisplayName("conformance 20: a group that arrives late needs a second change")
    void groupArrivesLate() {
        lab.iseSettings("{\"replicationDelayMs\":1200}");
        var guest = guest("623");
        guest.arriveAndType();
        guest.getsOnline();
    }

    @Test
    @DisplayName("conformance 20: a device that is in the group already stays there")
    void inTheGroupAlready() {
        var group = endpoints.group("GuestEndpoints");
        var guest = guest("624");
        var arrival = lab.join(guest.mac, "cwa");
        endpoints.create(new MacAddress(guest.mac), group, "somebody");
        guest.typePassword(arrival);
        guest.getsOnline();
        assertThat(isListed(guest)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"mnt,down,631", "mnt,slow,632", "mnt,error,633", "ise,down,634"})
    @DisplayName("conformance 18: while ISE ails nobody gets in, and the page says what it waits for")
    void ails(String system, String mode, String last) {
        var guest = guest(last);
        var registered = guest.guest.register(guest.guest.browser().get(lab.join(guest.mac, "cwa")));
        var passwordPage = guest.guest.waitForPasswordPage(registered.address());
        var password = guest.guest.readText();
        lab.fault(system, mode, 3000, 1.0);
        guest.answer(guest.guest.type(passwordPage, password));
        guest.waitFor("The network's control does not answer yet");
        assertThat(guest.state()).isEqualTo("captive");
        lab.heal();
        guest.getsOnline();
    }

    @Test
    @DisplayName("conformance 20: ERS that refuses us is waited for until an admin mends it")
    void ersRefuses() {
        var guest = guest("635");
        var registered = guest.guest.register(guest.guest.browser().get(lab.join(guest.mac, "cwa")));
        var passwordPage = guest.guest.waitForPasswordPage(registered.address());
        var password = guest.guest.readText();
        lab.iseSettings("{\"ersEnabled\":false}");
        guest.answer(guest.guest.type(passwordPage, password));
        guest.waitFor("The network's control does not answer yet");
        lab.resetIseSettings();
        guest.getsOnline();
    }

    @Test
    @DisplayName("conformance 21: logging out takes the device out of the group and off the network")
    void logsOut() {
        var guest = guest("641");
        guest.arriveAndType();
        var page = guest.getsOnline();
        guest.guest.browser().submit(page.form("/logout"));
        Awaitility.await().until(() -> guest.state().equals("captive"));
        assertThat(isListed(guest)).isFalse();
        // the password is good for another time; our copy is erased, so ISE is asked
        var again = Awaitility.await()
                .until(() -> guest.guest.browser().get(lab.join(guest.mac, "cwa")), found -> found.hasForm("/login"));
        guest.answer(guest.guest.type(again, "wrong"));
        guest.waitFor("That password is not right");
        guest.answer(guest.guest.type(guest.waitFor("That password is not right"), guest.guest.readText()));
        guest.getsOnline();
    }

    @Test
    @DisplayName("conformance 21: membership ends with the account")
    void endsWithTheAccount() {
        var guest = guest("642");
        guest.arriveAndType();
        guest.getsOnline();
        AccessEnds.endAccount(
                lab.guests(guest.guest.number()).get(0).path("userName").asText(), clock);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !isListed(guest));
        Awaitility.await().until(() -> guest.state().equals("captive"));
    }

    @Test
    void asManyDevicesAsTheGuestTypeAllowsAndOneCanMakeRoom() {
        var first = guest("651");
        first.arriveAndType();
        first.getsOnline();
        var password = first.guest.readText();
        for (var other = 2; other <= 3; other++) {
            comesWithPassword(first, other, password);
        }
        var fourth = logsIn(first, guest("654"), password);
        var full = fourth.waitFor("Too many devices");
        assertThat(full.html().select("form[action*=/devices/]")).hasSize(3);
        fourth.answer(fourth.guest.browser().submit(full.form("/end")));
        fourth.waitFor("You are online");
    }

    @Test
    @DisplayName("conformance 11: a phone that made up a new address needs no new text, and its old one is cleaned up")
    void comesBackWithANewAddress() {
        var before = guest("671");
        before.arriveAndType();
        before.getsOnline();
        var password = before.guest.readText();
        lab.leave(before.mac);
        assertThat(isListed(before)).isTrue();
        var now = logsIn(before, guest("672"), password);
        now.getsOnline();
        Awaitility.await().until(() -> !isListed(before));
        assertThat(isListed(now)).isTrue();
        assertThat(lab.messages(before.guest.number())).hasSize(1);
        assertThat(lab.guests(before.guest.number())).hasSize(1);
    }

    private void comesWithPassword(CentralGuest owner, int device, String password) {
        logsIn(owner, guest("65" + device), password).getsOnline();
    }

    /** Another device of the same person: no new text, only number and password. */
    private CentralGuest logsIn(CentralGuest owner, CentralGuest arrival, String password) {
        var form = arrival.guest.browser().get(lab.join(arrival.mac, "cwa"));
        var login = arrival.guest
                .browser()
                .get(form.html().select("a[href*=/login]").attr("abs:href"));
        var typed = login.form("/login")
                .with("phone", owner.guest.number())
                .with("country", "GB")
                .with("password", password);
        arrival.answer(arrival.guest.browser().submit(typed));
        return arrival;
    }

    private static long refusals() {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEvent.count("action = ?1", io.vestibule.audit.Action.FORGED_DEVICE_REFUSED));
    }
}
