package io.vestibule.ise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.net.MacAddress;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.vestibule.ise.IseServer.captured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@QuarkusTest
class NetworkSessionsTest {

    private static final String MNT = "/admin/API/mnt";
    private static final MacAddress MAC = new MacAddress("02:00:5e:10:00:01");
    private static final String ID = "0A0000010000002A1F2E3D4C";

    private final IseServer ise = new IseServer()
            .with("mnt.username", "mnt-admin")
            .with("mnt.password", "mnt's secret")
            .with("mnt.captive-profiles", "Old-Redirect");
    private final NetworkSessions sessions = ise.sessions();

    @AfterEach
    void stop() {
        ise.close();
    }

    private void answers(int status, String file) {
        ise.http.stubFor(anything().willReturn(captured(status, file)));
    }

    private static MappingBuilder anything() {
        return get(anyUrl());
    }

    private IseFailure faultOf(Runnable call) {
        return catchThrowableOfType(IseException.class, call::run).kind();
    }

    @Test
    void readsASessionThatIsRedirected() {
        answers(200, "mnt-session-redirected.xml");

        var session = sessions.withId(ID).orElseThrow();

        assertThat(session.captive()).isTrue();
        assertThat(session.endpoint()).contains(MAC);
        assertThat(session.id()).contains(ID);
        assertThat(session.addresses()).containsExactly("10.20.0.17");
        assertThat(session.node()).contains("psn1");
        assertThat(session.since()).contains(Instant.parse("2026-11-22T10:15:30.123Z"));
        assertThat(session.timeout()).isEmpty();
        ise.http.verify(getRequestedFor(urlEqualTo(MNT + "/Session/Active/SessionID/" + ID + "/0"))
                .withHeader("Accept", equalTo("application/xml"))
                .withBasicAuth(new BasicCredentials("mnt-admin", "mnt's secret")));
    }

    @Test
    void readsMembersUnderOtherNamesAndPlaces() {
        answers(200, "mnt-session-online.xml");

        var session = sessions.of(MAC).orElseThrow();

        assertThat(session.captive()).isFalse();
        assertThat(session.endpoint()).contains(MAC);
        assertThat(session.isOf("G2B4C6D8E")).isTrue();
        assertThat(session.node()).contains("psn2");
        assertThat(session.addresses()).containsExactlyInAnyOrder("10.20.0.17", "2001:db8::17", "fe80::17");
        assertThat(session.timeout()).contains(Duration.ofHours(1));
        assertThat(session.ends()).contains(Instant.parse("2026-11-22T11:15:30Z"));
        ise.http.verify(getRequestedFor(urlEqualTo(MNT + "/Session/MACAddress/02%3A00%3A5E%3A10%3A00%3A01")));
    }

    @Test
    void aRefusedSessionIsNotOnline() {
        answers(200, "mnt-session-refused.xml");
        assertThat(sessions.of(MAC).orElseThrow().captive()).isTrue();
    }

    @Test
    void anAnswerForAnotherIdOrDeviceIsNone() {
        answers(200, "mnt-session-redirected.xml");
        assertThat(sessions.withId("0A000001000000FFFFFFFFFF")).isEmpty();
        assertThat(sessions.of(new MacAddress("02:00:5e:10:00:02"))).isEmpty();
        assertThat(sessions.ofGuest("g2b4c6d8e")).isEmpty();
    }

    @Test
    void asksByAddressAndByName() {
        answers(200, "mnt-session-online.xml");
        assertThat(sessions.at("10.20.0.17")).isPresent();
        assertThat(sessions.ofGuest("g2b4c6d8e")).isPresent();
        ise.http.verify(getRequestedFor(urlEqualTo(MNT + "/Session/EndPointIPAddress/10.20.0.17")));
        ise.http.verify(getRequestedFor(urlEqualTo(MNT + "/Session/UserName/g2b4c6d8e")));
    }

    @Test
    void noSessionIsAnAnswerAlthoughIseCallsItAnError() {
        answers(500, "mnt-no-session.xml");
        assertThat(sessions.of(MAC)).isEmpty();
        assertThat(sessions.health().ok()).isTrue();
        ise.http.verify(1, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({
        "500, mnt-wrong-node.xml, NOT_A_MNT_NODE",
        "401, unauthorized.html, MNT_REFUSED",
        "403, forbidden.html, MNT_REFUSED",
        "302, redirect-to-admin.html, NOT_A_MNT_NODE",
        "500, server-error.html, SERVER_ERROR",
        "429, server-error.html, RATE_LIMITED",
        "400, server-error.html, REFUSED",
        "200, login-page.html, UNREADABLE",
        "200, mnt-with-dtd.xml, UNREADABLE",
        "200, mnt-coa-true.xml, UNREADABLE",
    })
    void faultsHaveKinds(int status, String file, IseFailure kind) {
        answers(status, file);
        assertThat(faultOf(() -> sessions.of(MAC))).isEqualTo(kind);
    }

    @Test
    void aSlowNodeIsATimeOut() {
        ise.http.stubFor(
                anything().willReturn(captured(200, "mnt-session-online.xml").withFixedDelay(1500)));
        assertThat(faultOf(() -> ise.with("read-timeout", "300ms").sessions().of(MAC)))
                .isEqualTo(IseFailure.TIMED_OUT);
    }

    private NetworkSession session() {
        return new NetworkSession(
                Optional.of(ID),
                Optional.of(MAC),
                Optional.empty(),
                java.util.Set.of(),
                Optional.of("psn1"),
                true,
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "reauth-default, default, Reauth/psn1, 0",
        "reauth-last, default, Reauth/psn1, 1",
        "reauth-rerun, default, Reauth/psn1, 2",
        "disconnect, default, Disconnect/psn1, 0",
        "disconnect, port-shutdown, Disconnect/psn1, 2",
    })
    void theKindOfChangeIsASetting(String coa, String disconnect, String path, int option) {
        answers(200, "mnt-coa-true.xml");
        var changed =
                ise.with("mnt.coa", coa).with("mnt.disconnect", disconnect).sessions();
        assertThat(changed.refresh(session(), MAC)).isTrue();
        ise.http.verify(getRequestedFor(urlEqualTo(MNT + "/CoA/" + path + "/02%3A00%3A5E%3A10%3A00%3A01/" + option)));
    }

    @Test
    void theSettingForTheNodeWins() {
        answers(200, "mnt-coa-true.xml");
        ise.with("mnt.node", "mnt-1").sessions().disconnect(session(), MAC);
        ise.http.verify(getRequestedFor(urlEqualTo(MNT + "/CoA/Disconnect/mnt-1/02%3A00%3A5E%3A10%3A00%3A01/0")));
    }

    @ParameterizedTest
    @CsvSource({"mnt-coa-false.xml", "mnt-coa-silent.xml"})
    void onlyTrueMeansDone(String file) {
        answers(200, file);
        assertThat(sessions.refresh(session(), MAC)).isFalse();
    }

    @Test
    void aChangeIsNeverRepeatedByItself() {
        answers(500, "server-error.html");
        var fault = catchThrowableOfType(IseException.class, () -> sessions.refresh(session(), MAC));
        assertThat(fault.outcomeUnknown()).isTrue();
        ise.http.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void oldReleasesAreKnownByTheirProfile() {
        ise.http.stubFor(anything()
                .willReturn(com.github.tomakehurst.wiremock.client.WireMock.okForContentType(
                        "application/xml",
                        "<sessionParameters><calling_station_id>02:00:5E:10:00:01</calling_station_id>"
                                + "<selected_azn_profiles>Base, Old-Redirect</selected_azn_profiles>"
                                + "</sessionParameters>")));
        assertThat(sessions.of(MAC).orElseThrow().captive()).isTrue();
    }
}
