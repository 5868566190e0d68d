package io.vestibule.ise;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.lab.Fault;
import io.vestibule.lab.Faults;
import io.vestibule.lab.LabDatabase;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Secret;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Our client and the lab's ISE, each written from the contract alone. */
@QuarkusTest
@Timeout(60)
class IseAgainstLabTest {

    private static final PhoneNumber PHONE = new PhoneNumber("+447700900123");
    /** The same in every lab; with it a creation needs no look-up before. */
    private static final String PORTAL_ID = "0c1d2e3f-1111-2222-3333-444455556666";

    private static final String GUEST_TYPE = "Weekly (default)";

    @TestHTTPResource("/lab/ise")
    URI lab;

    @Inject
    GuestAccounts accounts;

    @Inject
    IseDirectory directory;

    @Inject
    IseSettings settings;

    @Inject
    Clock clock;

    @Inject
    Faults faults;

    @Inject
    LabDatabase labDatabase;

    private final String userName = "g" + UUID.randomUUID().toString().substring(0, 8);

    /** A client with its own breaker and tokens, so that faults of one test do not reach the next. */
    private GuestAccounts fresh(String... others) {
        var all = new HashMap<>(Map.of(
                "vestibule.ise.url", lab.toString(),
                "vestibule.ise.sponsor.username", "svc-portal",
                "vestibule.ise.sponsor.password", "svc-portal-secret",
                "vestibule.ise.admin.username", "ers-admin",
                "vestibule.ise.admin.password", "ers-admin-secret",
                "vestibule.ise.locations.London", "Europe/London",
                "vestibule.ise.locations.Singapore", "Asia/Singapore",
                "vestibule.ise.locations.\"San Jose\"", "America/Los_Angeles"));
        for (var other : others) {
            all.put("vestibule.ise." + other.split("=", 2)[0], other.split("=", 2)[1]);
        }
        var config = IseServer.config(all);
        var clients = new ErsClients(config, clock);
        return new GuestAccounts(clients, new IseDirectory(clients, config, clock), new IseSettings(config));
    }

    @BeforeEach
    @AfterEach
    void heal() {
        faults.clear("ise");
        given().delete("/lab/api/ise/settings").then().statusCode(204);
    }

    private static void ise(String settings) {
        given().contentType("application/json")
                .body(settings)
                .put("/lab/api/ise/settings")
                .then()
                .statusCode(200);
    }

    private NewAccount account(String location) {
        var now = clock.instant();
        return NewAccount.of(userName, PHONE, GUEST_TYPE, location, now, now.plus(Duration.ofDays(2)));
    }

    private NewAccount account() {
        return account("London");
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    private static IseException faultOf(Runnable call) {
        return catchThrowableOfType(IseException.class, call::run);
    }

    @Test
    void theSettingsOfTheTestsAreGood() {
        assertThat(settings.check()).isEmpty();
        assertThat(settings.defaultLocation()).isEqualTo("London");
    }

    @Test
    void anAccountLives() {
        var wanted = account();
        var id = accounts.create(wanted);

        var made = accounts.read(id).orElseThrow();
        assertThat(made.userName()).isEqualTo(userName);
        assertThat(made.status()).isEqualTo(AccountStatus.AWAITING_INITIAL_LOGIN);
        assertThat(made.password().orElseThrow().reveal()).isNotBlank();
        assertThat(made.from()).contains(minute(wanted.from()));
        assertThat(made.to()).contains(minute(wanted.to()));
        assertThat(made.guestType()).contains(GUEST_TYPE);
        assertThat(made.location()).contains("London");
        assertThat(accounts.findByName(userName)).contains(made);

        accounts.changePhone(id, new PhoneNumber("+4917612345678"));
        var longer = wanted.to().plus(Duration.ofDays(1));
        accounts.extend(id, wanted.from(), longer);
        var changed = accounts.read(id).orElseThrow();
        assertThat(changed.password()).isEqualTo(made.password());
        assertThat(changed.to()).contains(minute(longer));

        accounts.suspend(id, "Left the site");
        assertThat(accounts.read(id).orElseThrow().status()).isEqualTo(AccountStatus.SUSPENDED);
        accounts.reinstate(id);
        assertThat(accounts.read(id).orElseThrow().status()).isEqualTo(AccountStatus.AWAITING_INITIAL_LOGIN);

        accounts.delete(id);
        accounts.delete(id);
        assertThat(accounts.read(id)).isEmpty();
        assertThat(accounts.findByName(userName)).isEmpty();
        assertThat(accounts.health().ok()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"London", "Singapore", "San Jose"})
    void anAccountIsValidAtOnceWhereverItsLocationIs(String location) {
        var id = fresh().create(account(location));

        assertThat(fresh().read(id).orElseThrow().from())
                .contains(minute(account().from()));
    }

    @Test
    void looksUpWhatAnAccountRefersTo() {
        assertThat(directory.sponsorPortalId()).isNotBlank();
        assertThat(directory.guestTypeExists("Daily (default)")).isTrue();
        assertThat(directory.guestTypeExists("Daily")).isFalse();
        assertThat(directory.locationExists("London")).isTrue();
        assertThat(directory.locations()).contains("San Jose", "Singapore");
        assertThat(directory.health().ok()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noNextPage", "repeatPage"})
    void listsEndWhateverIseDoesWrong(String quirk) {
        ise("{\"pagingQuirk\":\"%s\"}".formatted(quirk));

        assertThat(fresh().create(account())).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"omit", "mask"})
    void aHiddenPasswordIsResetAndNeverOverwritten(String mode) {
        ise("{\"canViewGuestPasswords\":false,\"hiddenPasswords\":\"%s\"}".formatted(mode));
        var id = accounts.create(account());
        assertThat(accounts.read(id).orElseThrow().password()).isEmpty();

        var reset = accounts.resetPassword(id);
        accounts.changePhone(id, PHONE);

        ise("{\"canViewGuestPasswords\":true}");
        assertThat(reset).isPresent();
        assertThat(accounts.read(id).orElseThrow().password()).isEqualTo(reset);
    }

    @Test
    void aRightThatIsMissingIsForbidden() {
        ise("{\"canResetGuestPasswords\":false}");
        var id = accounts.create(account());

        assertThat(faultOf(() -> accounts.resetPassword(id)).kind()).isEqualTo(IseFailure.FORBIDDEN);
    }

    @Test
    void aPasswordOfOursIsTaken() {
        var plain = account();
        var own = new NewAccount(
                userName,
                Optional.of(PHONE),
                GUEST_TYPE,
                "London",
                plain.from(),
                plain.to(),
                Optional.of(Secret.of("xk7m2p9q")),
                Optional.of("Zoë"),
                Optional.of("Müller"),
                Optional.empty(),
                Optional.of("zoe+wifi@example.org"),
                Optional.empty(),
                Optional.of("Meeting"),
                Optional.of("English"));

        var id = accounts.create(own);

        assertThat(accounts.read(id).orElseThrow().password()).contains(Secret.of("xk7m2p9q"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void aTakenUserNameIsKnown(int status) {
        ise("{\"duplicateNameStatus\":%d}".formatted(status));
        accounts.create(account());

        assertThat(faultOf(() -> accounts.create(account())).kind()).isEqualTo(IseFailure.NAME_TAKEN);
    }

    @Test
    void namesWithSignsAreFound() {
        var odd = "+" + userName + "@visit.example";
        var plain = account();
        var id = accounts.create(NewAccount.of(odd, PHONE, GUEST_TYPE, "London", plain.from(), plain.to()));

        assertThat(accounts.findByName(odd).orElseThrow().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"200", "415"})
    void csrfIsMastered(int fetchStatus) {
        ise("{\"csrf\":true,\"csrfFetchStatus\":%d}".formatted(fetchStatus));
        var client = fresh();

        var id = client.create(account());
        client.changePhone(id, PHONE);
        client.delete(id);

        assertThat(client.findByName(userName)).isEmpty();
    }

    @Test
    void aTokenThatIseForgotIsFetchedAgain() throws SQLException {
        ise("{\"csrf\":true}");
        var client = fresh();
        var id = client.create(account());

        try (var connection = labDatabase.connection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM ise_csrf")).isPositive();
        }
        client.delete(id);

        assertThat(client.read(id)).isEmpty();
    }

    @Test
    void ersSwitchedOffIsTold() {
        ise("{\"ersEnabled\":false}");

        assertThat(faultOf(() -> fresh().findByName(userName)).kind()).isEqualTo(IseFailure.ERS_DISABLED);
    }

    @Test
    void aSponsorWithoutRestAccessIsToldFromAWrongPassword() {
        ise("{\"canAccessViaRest\":false}");
        assertThat(faultOf(() -> fresh().findByName(userName)).kind()).isEqualTo(IseFailure.NO_REST_ACCESS);

        var wrong = fresh("sponsor.password=guessed");
        assertThat(faultOf(() -> wrong.findByName(userName)).kind()).isEqualTo(IseFailure.BAD_CREDENTIALS);

        var admin = fresh("sponsor.username=ers-admin", "sponsor.password=ers-admin-secret");
        assertThat(faultOf(() -> admin.findByName(userName)).kind()).isEqualTo(IseFailure.BAD_CREDENTIALS);
    }

    @Test
    void anUnknownGuestTypeIsRefusedInIsesWords() {
        var plain = account();
        var wrong = NewAccount.of(userName, PHONE, "Daily", "London", plain.from(), plain.to());

        var refused = faultOf(() -> accounts.create(wrong));

        assertThat(refused.kind()).isEqualTo(IseFailure.REFUSED);
        assertThat(refused.titles()).containsIgnoringCase("guest type");
    }

    @Test
    void anAccountMadeBeforeTheConnectionBrokeIsFoundByItsName() {
        var client = fresh("sponsor-portal=" + PORTAL_ID);
        faults.set("ise", new Fault("drop-after-commit", 0, 1.0));

        var broken = faultOf(() -> client.create(account()));

        assertThat(broken.kind()).isEqualTo(IseFailure.BROKEN_OFF);
        assertThat(broken.outcomeUnknown()).isTrue();
        heal();
        assertThat(client.findByName(userName)).isPresent();
    }

    @Test
    void throttlingIsToldWithAWait() {
        faults.set("ise", new Fault("throttle", 0, 1.0));

        var throttled = faultOf(() -> fresh().findByName(userName));

        assertThat(throttled.kind()).isEqualTo(IseFailure.RATE_LIMITED);
        assertThat(throttled.retryAfter()).isPresent();
    }

    @Test
    void aSlowIseIsWaitedForWithinTheTimeout() {
        faults.set("ise", new Fault("slow", 400, 1.0));
        assertThat(fresh("read-timeout=5s").findByName(userName)).isEmpty();
    }

    @Test
    void anIseSlowerThanTheTimeoutMayHaveMadeTheAccount() {
        var hasty = fresh("read-timeout=500ms", "sponsor-portal=" + PORTAL_ID);
        faults.set("ise", new Fault("slow", 8000, 1.0));

        var late = faultOf(() -> hasty.create(account()));

        assertThat(late.kind()).isEqualTo(IseFailure.TIMED_OUT);
        assertThat(late.outcomeUnknown()).isTrue();
    }

    @Test
    void aHangingIseTimesOut() {
        faults.set("ise", new Fault("hang", 0, 1.0));

        assertThat(faultOf(() -> fresh("read-timeout=300ms").findByName(userName))
                        .kind())
                .isEqualTo(IseFailure.TIMED_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "down"})
    void aFaultInsideIseIsToldAfterAFewTries(String mode) {
        faults.set("ise", new Fault(mode, 0, 1.0));

        assertThat(faultOf(() -> fresh().findByName(userName)).kind()).isEqualTo(IseFailure.SERVER_ERROR);
    }

    @Test
    void aReadSurvivesAnIseThatFailsNowAndThen() {
        faults.set("ise", new Fault("error", 0, 0.5));

        assertThat(fresh().findByName(userName)).isEmpty();
    }
}
