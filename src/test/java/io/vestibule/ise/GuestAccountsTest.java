package io.vestibule.ise;

import java.time.Instant;
import java.util.Optional;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Secret;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.vestibule.ise.IseServer.ERS;
import static io.vestibule.ise.IseServer.PORTAL;
import static io.vestibule.ise.IseServer.captured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@QuarkusTest
class GuestAccountsTest {

    private static final String ID = "6b1f0a52-0000-4000-8000-000000000001";
    private static final PhoneNumber PHONE = new PhoneNumber("+447700900123");
    private static final Instant FROM = Instant.parse("2026-11-23T17:00:42Z");
    private static final Instant TO = Instant.parse("2026-11-24T17:00:42Z");

    private final IseServer ise = new IseServer();
    private final GuestAccounts accounts = ise.accounts();

    @AfterEach
    void stop() {
        ise.close();
    }

    private static NewAccount account() {
        return NewAccount.of("g7k2m9xq", PHONE, "Daily (default)", "San Jose", FROM, TO);
    }

    @Test
    void makesAnAccountAndTakesItsIdFromTheLocation() {
        ise.http.stubFor(post(ERS + "/guestuser")
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Location", "https://ise.example.net:9060/ers/config/guestuser/" + ID + "/")));

        assertThat(accounts.create(account())).isEqualTo(ID);

        ise.http.verify(
                1,
                postRequestedFor(urlEqualTo(ERS + "/guestuser"))
                        .withHeader("Accept", equalTo("application/json"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader("X-CSRF-TOKEN", absent())
                        .withHeader("Cookie", absent())
                        .withBasicAuth(new BasicCredentials("svc-portal", "sponsor's secret"))
                        .withRequestBody(equalToJson(
                                """
                                {"GuestUser":{"guestType":"Daily (default)","portalId":"%s",
                                 "guestInfo":{"userName":"g7k2m9xq","phoneNumber":"+447700900123"},
                                 "guestAccessInfo":{"location":"San Jose","validDays":1,
                                   "fromDate":"11/23/2026 09:00","toDate":"11/24/2026 09:00"},
                                 "customFields":{}}}"""
                                        .formatted(PORTAL))));
    }

    @Test
    void sendsWhatTheGuestTypedAndAPasswordOfOurs() {
        ise.http.stubFor(post(ERS + "/guestuser")
                .willReturn(aResponse().withStatus(201).withHeader("Location", "/ers/config/guestuser/" + ID)));

        accounts.create(new NewAccount(
                "g7k2m9xq",
                Optional.of(PHONE),
                "Daily (default)",
                "London",
                FROM,
                TO,
                Optional.of(Secret.of("48Xq-77")),
                Optional.of("Ada"),
                Optional.of("Nowak"),
                Optional.of("Acme & Söhne"),
                Optional.of("ada@acme.example"),
                Optional.of("host@corp.example"),
                Optional.of("Meeting"),
                Optional.of("English")));

        ise.http.verify(postRequestedFor(urlEqualTo(ERS + "/guestuser"))
                .withRequestBody(equalToJson(
                        """
                        {"GuestUser":{"guestType":"Daily (default)","portalId":"%s",
                         "personBeingVisited":"host@corp.example","reasonForVisit":"Meeting",
                         "guestInfo":{"userName":"g7k2m9xq","password":"48Xq-77","firstName":"Ada","lastName":"Nowak",
                           "company":"Acme & Söhne","emailAddress":"ada@acme.example","phoneNumber":"+447700900123",
                           "notificationLanguage":"English"},
                         "guestAccessInfo":{"location":"London","validDays":1,
                           "fromDate":"11/23/2026 17:00","toDate":"11/24/2026 17:00"},
                         "customFields":{}}}"""
                                .formatted(PORTAL))));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 500})
    void knowsATakenUserNameByItsWords(int status) {
        ise.http.stubFor(post(ERS + "/guestuser").willReturn(captured(status, "username-exists.json")));

        var fault = catchThrowableOfType(IseException.class, () -> accounts.create(account()));

        assertThat(fault.kind()).isEqualTo(IseFailure.NAME_TAKEN);
        assertThat(fault.outcomeUnknown()).isFalse();
        ise.http.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void aCreationWithoutAnAddressMayHaveHappened() {
        ise.http.stubFor(post(ERS + "/guestuser").willReturn(aResponse().withStatus(201)));

        var fault = catchThrowableOfType(IseException.class, () -> accounts.create(account()));

        assertThat(fault.kind()).isEqualTo(IseFailure.UNREADABLE);
        assertThat(fault.outcomeUnknown()).isTrue();
    }

    @Test
    void aLocationWithoutATimeZoneIsRefusedBeforeAnythingIsSent() {
        var elsewhere = NewAccount.of("g7k2m9xq", PHONE, "Daily (default)", "Atlantis", FROM, TO);

        assertThatThrownBy(() -> accounts.create(elsewhere))
                .isInstanceOf(IseException.class)
                .hasMessageContaining("vestibule.ise.locations.\"Atlantis\"");
        ise.http.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void readsAnAccountInTheZoneOfItsLocation() {
        ise.http.stubFor(get(ERS + "/guestuser/" + ID).willReturn(captured(200, "guest-visible.json")));

        assertThat(accounts.read(ID))
                .contains(new GuestAccount(
                        ID,
                        "g7k2m9xq",
                        Optional.of(Secret.of("7391")),
                        AccountStatus.AWAITING_INITIAL_LOGIN,
                        "AWAITING_INITIAL_LOGIN",
                        Optional.of(Instant.parse("2026-11-23T17:00:00Z")),
                        Optional.of(Instant.parse("2026-11-24T17:00:00Z")),
                        Optional.of("Daily (default)"),
                        Optional.of("San Jose")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest-without-password.json", "guest-masked.json", "guest-blank-password.json"})
    void aHiddenPasswordIsNone(String file) {
        ise.http.stubFor(get(ERS + "/guestuser/" + ID).willReturn(captured(200, file)));

        assertThat(accounts.read(ID).orElseThrow().password()).isEmpty();
    }

    @Test
    void aTypeThatCountsFromTheFirstLoginHasNoDatesYet() {
        ise.http.stubFor(get(ERS + "/guestuser/" + ID).willReturn(captured(200, "guest-before-first-login.json")));

        var account = accounts.read(ID).orElseThrow();

        assertThat(account.from()).isEmpty();
        assertThat(account.to()).isEmpty();
    }

    @Test
    void keepsAStatusThatItDoesNotKnow() {
        ise.http.stubFor(get(ERS + "/guestuser/" + ID).willReturn(captured(200, "guest-unknown-status.json")));

        var account = accounts.read(ID).orElseThrow();

        assertThat(account.status()).isEqualTo(AccountStatus.UNKNOWN);
        assertThat(account.statusAsCame()).isEqualTo("Retired by Policy");
    }

    @Test
    void encodesANameInThePath() {
        ise.http.stubFor(get(ERS + "/guestuser/name/%2B44%201%40a%2Fb%C3%A9%25")
                .willReturn(captured(200, "guest-visible.json")));

        assertThat(accounts.findByName("+44 1@a/bé%")).isPresent();
    }

    @Test
    void anAccountThatIsNotThereIsEmptyAndAskedForOnce() {
        ise.http.stubFor(any(anyUrl()).willReturn(captured(404, "not-found.json")));

        assertThat(accounts.findByName("gnobody0")).isEmpty();
        assertThat(accounts.read(ID)).isEmpty();
        ise.http.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void aNewPasswordComesBackUnlessItIsHidden() {
        var path = ERS + "/guestuser/resetpassword/" + ID;
        ise.http.stubFor(put(path).willReturn(captured(200, "reset-password.json")));
        assertThat(accounts.resetPassword(ID)).contains(Secret.of("4820"));
        ise.http.verify(putRequestedFor(urlEqualTo(path)).withHeader("Content-Type", equalTo("application/json")));

        ise.http.stubFor(put(path).willReturn(aResponse().withStatus(204)));
        assertThat(accounts.resetPassword(ID)).isEmpty();
    }

    @Test
    void extendsWithoutEverWritingBackAPassword() {
        ise.http.stubFor(get(ERS + "/guestuser/" + ID).willReturn(captured(200, "guest-masked.json")));
        ise.http.stubFor(put(ERS + "/guestuser/" + ID).willReturn(captured(200, "updated.json")));

        accounts.extend(ID, FROM, Instant.parse("2026-11-26T17:00:00Z"));

        ise.http.verify(
                1,
                putRequestedFor(urlEqualTo(ERS + "/guestuser/" + ID))
                        .withRequestBody(equalToJson(
                                """
                                {"GuestUser":{"name":"g7k2m9xq","guestType":"Daily (default)","portalId":"%s",
                                 "reasonForVisit":"Meeting","personBeingVisited":"host@corp.example",
                                 "guestInfo":{"firstName":"Ada","lastName":"Nowak","phoneNumber":"+447700900123",
                                   "notificationLanguage":"English"},
                                 "guestAccessInfo":{"validDays":3,"fromDate":"11/23/2026 09:00",
                                   "toDate":"11/26/2026 09:00","location":"San Jose"},
                                 "customFields":{"badge":"B-17"}}}"""
                                        .formatted(PORTAL))));
    }

    @Test
    void changesThePhoneAndNothingElse() {
        ise.http.stubFor(get(ERS + "/guestuser/" + ID).willReturn(captured(200, "guest-unknown-status.json")));
        ise.http.stubFor(put(ERS + "/guestuser/" + ID).willReturn(captured(200, "updated.json")));

        accounts.changePhone(ID, new PhoneNumber("+4917612345678"));

        ise.http.verify(putRequestedFor(urlEqualTo(ERS + "/guestuser/" + ID))
                .withRequestBody(equalToJson(
                        """
                        {"GuestUser":{"name":"g7k2m9xq","guestType":"Daily (default)","portalId":"%s",
                         "reasonForVisit":"Meeting","personBeingVisited":"host@corp.example",
                         "guestInfo":{"firstName":"Ada","lastName":"Nowak","phoneNumber":"+4917612345678",
                           "notificationLanguage":"English"},
                         "guestAccessInfo":{"validDays":1,"fromDate":"11/23/2026 09:00",
                           "toDate":"11/24/2026 09:00","location":"San Jose"},
                         "customFields":{"badge":"B-17"}}}"""
                                .formatted(PORTAL))));
    }

    @Test
    void suspendsWithAReasonAndReinstates() {
        ise.http.stubFor(
                put(ERS + "/guestuser/suspend/" + ID).willReturn(aResponse().withStatus(204)));
        ise.http.stubFor(
                put(ERS + "/guestuser/reinstate/" + ID).willReturn(aResponse().withStatus(204)));

        accounts.suspend(ID, "Left the site");
        accounts.reinstate(ID);

        ise.http.verify(
                putRequestedFor(urlEqualTo(ERS + "/guestuser/suspend/" + ID))
                        .withRequestBody(
                                equalToJson(
                                        """
                                {"OperationAdditionalData":{"additionalData":[{"name":"reason","value":"Left the site"}]}}""")));
        ise.http.verify(putRequestedFor(urlEqualTo(ERS + "/guestuser/reinstate/" + ID)));
    }

    @Test
    void deletingWhatIsGoneAlreadyIsFine() {
        ise.http.stubFor(delete(ERS + "/guestuser/" + ID).willReturn(captured(404, "not-found.json")));

        accounts.delete(ID);

        ise.http.verify(1, deleteRequestedFor(urlEqualTo(ERS + "/guestuser/" + ID)));
    }

    @Test
    void changingWhatIsGoneIsAFault() {
        ise.http.stubFor(any(anyUrl()).willReturn(captured(404, "not-found.json")));

        for (Runnable change : new Runnable[] {
            () -> accounts.extend(ID, FROM, TO),
            () -> accounts.changePhone(ID, PHONE),
            () -> accounts.suspend(ID, "Left"),
            () -> accounts.reinstate(ID),
            () -> accounts.resetPassword(ID)
        }) {
            var fault = catchThrowableOfType(IseException.class, change::run);
            assertThat(fault.kind()).isEqualTo(IseFailure.NOT_FOUND);
        }
    }
}
