package io.vestibule.ise;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vestibule.testing.SettableClock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static io.vestibule.ise.IseServer.ERS;
import static io.vestibule.ise.IseServer.captured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@QuarkusTest
class CsrfOverHttpTest {

    private static final String FETCH = ERS + "/guestuser/versioninfo";

    private final IseServer ise = new IseServer();
    private final SettableClock clock = new SettableClock();

    @AfterEach
    void stop() {
        ise.close();
    }

    private void tokenComesWith(int status, String file) {
        ise.http.stubFor(get(FETCH)
                .withHeader("X-CSRF-TOKEN", equalTo("fetch"))
                .willReturn(captured(status, file)
                        .withHeader("X-CSRF-Token", "T0KEN")
                        .withHeader(
                                "Set-Cookie",
                                "JSESSIONIDSSO=sso1; Path=/; Secure; HttpOnly",
                                "APPSESSIONID=app1; Path=/ers; Secure; HttpOnly")));
    }

    private void changesNeedTokenAndCookies() {
        ise.http.stubFor(delete(anyUrl()).atPriority(5).willReturn(captured(403, "csrf-refused.html")));
        ise.http.stubFor(delete(anyUrl())
                .atPriority(1)
                .withHeader("X-CSRF-TOKEN", equalTo("T0KEN"))
                .withHeader("Cookie", containing("JSESSIONIDSSO=sso1"))
                .withHeader("Cookie", containing("APPSESSIONID=app1"))
                .willReturn(aResponse().withStatus(204)));
    }

    @ParameterizedTest
    @CsvSource({"200, version-info.json", "415, media-type.json"})
    void aRefusalIsAnsweredWithATokenItsCookiesAndOneMoreTry(int status, String file) {
        tokenComesWith(status, file);
        changesNeedTokenAndCookies();
        var accounts = ise.accounts(clock);

        accounts.delete("1");
        ise.http.verify(2, deleteRequestedFor(anyUrl()));
        ise.http.verify(1, getRequestedFor(anyUrl()));

        clock.advance(Duration.ofSeconds(30));
        accounts.delete("2");
        ise.http.verify(3, deleteRequestedFor(anyUrl()));
        ise.http.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void anIdleTokenIsFetchedAnewBeforeItIsRefused() {
        tokenComesWith(200, "version-info.json");
        changesNeedTokenAndCookies();
        var accounts = ise.accounts(clock);
        accounts.delete("1");

        clock.advance(Duration.ofSeconds(51));
        accounts.delete("2");

        ise.http.verify(3, deleteRequestedFor(anyUrl()));
        ise.http.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void whereItIsKnownToBeNeededTheTokenIsFetchedFirst() {
        tokenComesWith(200, "version-info.json");
        changesNeedTokenAndCookies();

        ise.with("csrf", "always").accounts(clock).delete("1");

        ise.http.verify(1, deleteRequestedFor(anyUrl()));
    }

    @Test
    void aSecondRefusalIsAFaultAndNothingWasChanged() {
        tokenComesWith(200, "version-info.json");
        ise.http.stubFor(delete(anyUrl()).willReturn(captured(403, "csrf-refused.html")));

        var fault = catchThrowableOfType(
                IseException.class, () -> ise.accounts(clock).delete("1"));

        assertThat(fault.kind()).isEqualTo(IseFailure.CSRF_REFUSED);
        assertThat(fault.outcomeUnknown()).isFalse();
        ise.http.verify(2, deleteRequestedFor(anyUrl()));
        ise.http.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void aFetchThatFailsIsTheFault() {
        ise.http.stubFor(get(FETCH).willReturn(captured(401, "unauthorized.html")));
        ise.http.stubFor(delete(anyUrl()).willReturn(captured(403, "csrf-refused.html")));

        var fault = catchThrowableOfType(
                IseException.class, () -> ise.accounts(clock).delete("1"));

        assertThat(fault.kind()).isEqualTo(IseFailure.BAD_CREDENTIALS);
    }
}
