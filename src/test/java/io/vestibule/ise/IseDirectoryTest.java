package io.vestibule.ise;

import java.time.Duration;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vestibule.testing.SettableClock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.vestibule.ise.IseServer.ERS;
import static io.vestibule.ise.IseServer.captured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@QuarkusTest
class IseDirectoryTest {

    private final IseServer ise = new IseServer().with("sponsor-portal", "Front desk");
    private final SettableClock clock = new SettableClock();
    private final IseDirectory directory = ise.directory(clock);

    @AfterEach
    void stop() {
        ise.close();
    }

    private void portalsAreThere() {
        ise.http.stubFor(get(urlPathEqualTo(ERS + "/sponsorportal")).willReturn(captured(200, "sponsor-portals.json")));
    }

    private void verifyAsked(int times) {
        ise.http.verify(times, getRequestedFor(urlPathEqualTo(ERS + "/sponsorportal")));
    }

    @Test
    void findsThePortalByItsNameAsAdmin() {
        portalsAreThere();

        assertThat(directory.sponsorPortalId()).isEqualTo("b2222222-2222-4222-8222-222222222222");

        ise.http.verify(getRequestedFor(urlPathEqualTo(ERS + "/sponsorportal"))
                .withQueryParam("page", equalTo("1"))
                .withQueryParam("size", equalTo("100"))
                .withHeader("Accept", equalTo("application/json"))
                .withBasicAuth(new BasicCredentials("ers-admin", "admin's secret")));
    }

    @Test
    void anIdNeedsNoLookUp() {
        var byId = ise.with("sponsor-portal", IseServer.PORTAL).directory(clock);

        assertThat(byId.sponsorPortalId()).isEqualTo(IseServer.PORTAL);
        ise.http.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void aNameThatIseDoesNotKnowIsNotFound() {
        portalsAreThere();
        var other = ise.with("sponsor-portal", "front desk").directory(clock);

        var fault = catchThrowableOfType(IseException.class, other::sponsorPortalId);

        assertThat(fault.kind()).isEqualTo(IseFailure.NOT_FOUND);
        assertThat(fault.getMessage()).contains("vestibule.ise.sponsor-portal");
    }

    @Test
    void keepsAnAnswerForTenMinutes() {
        portalsAreThere();
        directory.sponsorPortalId();
        clock.advance(Duration.ofMinutes(10));
        directory.sponsorPortalId();
        verifyAsked(1);

        clock.advance(Duration.ofSeconds(1));
        directory.sponsorPortalId();
        verifyAsked(2);
    }

    @Test
    void keepsNoFailure() {
        ise.http.stubFor(any(anyUrl()).willReturn(captured(401, "unauthorized.html")));
        var fault = catchThrowableOfType(IseException.class, directory::sponsorPortalId);
        assertThat(fault.kind()).isEqualTo(IseFailure.BAD_CREDENTIALS);
        assertThat(directory.health().lastFailure()).contains(IseFailure.BAD_CREDENTIALS);

        portalsAreThere();
        assertThat(directory.sponsorPortalId()).startsWith("b2222222");
        assertThat(directory.health().ok()).isTrue();
    }

    @Test
    void aPortalFoundOnceOutlivesAnAdminWhoseAccountExpires() {
        portalsAreThere();
        directory.sponsorPortalId();
        clock.advance(Duration.ofHours(1));
        ise.http.stubFor(any(anyUrl()).willReturn(captured(401, "unauthorized.html")));

        assertThat(directory.sponsorPortalId()).startsWith("b2222222");
        assertThat(directory.health().ok()).isFalse();
    }

    @Test
    void aPortalThatWasRenamedIsNotUsedAnyLonger() {
        portalsAreThere();
        directory.sponsorPortalId();
        clock.advance(Duration.ofHours(1));
        ise.http.stubFor(
                get(urlPathEqualTo(ERS + "/sponsorportal")).willReturn(captured(200, "sponsor-portals-renamed.json")));

        assertThatThrownBy(directory::sponsorPortalId).hasMessageContaining("Front desk");
    }

    @Test
    void knowsGuestTypesAndLocationsByTheirExactNames() {
        ise.http.stubFor(get(urlPathEqualTo(ERS + "/guesttype")).willReturn(captured(200, "guest-types.json")));
        ise.http.stubFor(get(urlPathEqualTo(ERS + "/guestlocation")).willReturn(captured(200, "locations.json")));

        assertThat(directory.guestTypes()).containsExactly("Daily (default)", "Weekly (default)");
        assertThat(directory.guestTypeExists("Daily (default)")).isTrue();
        assertThat(directory.guestTypeExists("Daily")).isFalse();
        assertThat(directory.locations()).containsExactly("San Jose", "London");
        assertThat(directory.locationExists("London")).isTrue();
        assertThat(directory.locationExists("london")).isFalse();
    }
}
