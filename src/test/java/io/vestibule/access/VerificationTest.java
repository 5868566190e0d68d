package io.vestibule.access;

import java.net.URI;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import io.vestibule.access.Verification.Verdict;
import io.vestibule.ise.NetworkSessions;
import io.vestibule.net.Site;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;

import static org.assertj.core.api.Assertions.assertThat;

/** Which device a browser runs on, by the monitoring node's word for its session or, with no NAT in between, its address. */
@QuarkusTest
@TestProfile(Impatient.class)
class VerificationTest {

    private static final String MINE = "02:00:5e:00:a5:51";
    private static final String THEIRS = "02:00:5e:00:a5:52";
    private static final String MY_ADDRESS = "10.20.165.81";
    private static final String THEIR_ADDRESS = "10.20.165.82";
    private static final String NOBODYS = "10.20.165.99";

    @Inject
    NetworkSessions sessions;

    @Inject
    Site site;

    private String mySession;

    @BeforeEach
    void twoPhonesJoin() {
        var lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
        mySession = session(lab.joinCentral(MINE, MY_ADDRESS));
        lab.joinCentral(THEIRS, THEIR_ADDRESS);
    }

    private static String session(URI redirect) {
        return redirect.toString().replaceAll(".*sessionId=([^&]*).*", "$1");
    }

    private Verdict verify(boolean noNat, String mac, String session, String address) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AccessConfig.class)
                .withDefaultValues(Map.of("vestibule.access.no-nat", String.valueOf(noNat)))
                .build()
                .getConfigMapping(AccessConfig.class);
        return new Verification(sessions, config).verify(new Device(mac, session, address));
    }

    private static String proven(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Proven.class);
        return ((Verdict.Proven) verdict).session().endpoint().orElseThrow().text();
    }

    @Test
    @DisplayName("conformance 18: without a NAT the address of the request stands for a missing session")
    void theAddressStandsForASession() {
        assertThat(proven(verify(true, MINE, null, MY_ADDRESS))).isEqualTo(MINE);
        assertThat(proven(verify(true, null, null, MY_ADDRESS))).isEqualTo(MINE);
        assertThat(verify(false, MINE, null, MY_ADDRESS)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    @DisplayName("conformance 18: without a NAT a device is proved at its own address only")
    void anotherAddressIsForged() {
        assertThat(proven(verify(true, MINE, mySession, MY_ADDRESS))).isEqualTo(MINE);
        assertThat(verify(true, MINE, mySession, THEIR_ADDRESS)).isInstanceOf(Verdict.Forged.class);
        assertThat(verify(true, THEIRS, null, MY_ADDRESS)).isInstanceOf(Verdict.Forged.class);
        assertThat(verify(true, THEIRS, null, NOBODYS)).isInstanceOf(Verdict.Forged.class);
        assertThat(verify(true, THEIRS, mySession, MY_ADDRESS)).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    @DisplayName("conformance 18: behind a NAT only the session counts, and an address proves nothing")
    void behindANatTheSessionCounts() {
        assertThat(proven(verify(false, MINE, mySession, NOBODYS))).isEqualTo(MINE);
        assertThat(verify(false, THEIRS, mySession, MY_ADDRESS)).isInstanceOf(Verdict.Forged.class);
        assertThat(verify(false, MINE, null, MY_ADDRESS)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void whereNobodyIsNothingIsKnown() {
        assertThat(verify(true, null, null, NOBODYS)).isInstanceOf(Verdict.Unknown.class);
        assertThat(verify(true, "02:00:5e:00:a5:59", null, NOBODYS)).isInstanceOf(Verdict.Unknown.class);
    }
}
