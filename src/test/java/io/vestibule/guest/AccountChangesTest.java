package io.vestibule.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vestibule.audit.Actor;
import io.vestibule.guest.AccountChanges.Wish;
import io.vestibule.ise.GuestAccount;
import io.vestibule.ise.GuestAccounts;
import io.vestibule.net.Site;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;

import static io.vestibule.guest.SomeGuests.now;
import static org.assertj.core.api.Assertions.assertThat;

/** What staff ask ISE to do, with an ISE that obeys, refuses, is down or loses its answers. */
@QuarkusTest
@TestProfile(Impatient.class)
class AccountChangesTest {

    private static final Actor ANNA = new Actor("anna", "192.0.2.1");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    GuestLists lists;

    @Inject
    Guests guests;

    @Inject
    SomeGuests some;

    @Inject
    AccountChanges changes;

    @Inject
    GuestAccounts ise;

    @Inject
    Keeper keeper;

    @Inject
    Clock clock;

    @Inject
    Site site;

    @Inject
    Suspensions suspensions;

    private LabWindow lab;

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

    @Test
    void suspendsAndReinstates() {
        var guest = some.made();
        done(ask(guest, new Wish(ChangeKind.SUSPEND, null, "Left the site", false)));
        assertThat(now(guest).state).isEqualTo(GuestState.SUSPENDED);
        assertThat(now(guest).iseStatus).isEqualTo("SUSPENDED");
        assertThat(inIse(guest).statusAsCame()).isEqualTo("SUSPENDED");
        done(ask(guest, Wish.of(ChangeKind.REINSTATE)));
        assertThat(now(guest).state).isEqualTo(GuestState.ACTIVE);
        assertThat(inIse(guest).statusAsCame()).isEqualTo("AWAITING_INITIAL_LOGIN");
    }

    @Test
    void movesTheEnd() {
        var guest = some.made();
        var end = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        done(ask(guest, Wish.extend(end)));
        assertThat(now(guest).validTo).isEqualTo(end);
        assertThat(inIse(guest).to()).contains(end);
    }

    @Test
    void renewsThePassword() {
        var guest = some.made();
        var old = now(guest).password(keeper).orElseThrow();
        done(ask(guest, Wish.of(ChangeKind.RESET_PASSWORD)));
        var renewed = now(guest).password(keeper).orElseThrow();
        assertThat(renewed).isNotEqualTo(old);
        assertThat(inIse(guest).password()).contains(renewed);
    }

    @Test
    void deletes() {
        var guest = some.made();
        done(ask(guest, Wish.of(ChangeKind.DELETE)));
        assertThat(now(guest).state).isEqualTo(GuestState.ENDED);
        assertThat(now(guest).endedWhy).isEqualTo(Ending.DELETED);
        assertThat(ise.read(guest.iseId)).isEmpty();
    }

    @Test
    void findsOutWhatWasDoneInIseItself() {
        var guest = some.made();
        ise.suspend(guest.iseId, "By hand");
        done(ask(guest, Wish.of(ChangeKind.READ)));
        assertThat(now(guest).state).isEqualTo(GuestState.SUSPENDED);
        ise.delete(guest.iseId);
        done(ask(guest, Wish.of(ChangeKind.READ)));
        assertThat(now(guest).endedWhy).isEqualTo(Ending.GONE);
    }

    @ParameterizedTest(name = "ISE {0}")
    @ValueSource(strings = {"down", "error", "throttle"})
    void waitsForAnAilingIse(String mode) {
        var guest = some.made();
        lab.fault("ise", mode, 1000, 1.0);
        var change = ask(guest, new Wish(ChangeKind.SUSPEND, null, null, false));
        var waiting = await(change, one -> one.state == ChangeState.WAITING);
        assertThat(waiting.trouble).isNotNull();
        assertThat(now(guest).state).isEqualTo(GuestState.ACTIVE);
        lab.heal();
        done(change);
        assertThat(inIse(guest).statusAsCame()).isEqualTo("SUSPENDED");
    }

    @ParameterizedTest
    @CsvSource({"SUSPEND", "EXTEND", "DELETE", "RESET_PASSWORD"})
    void looksUpAChangeWhoseAnswerWasLost(ChangeKind kind) {
        var guest = some.made();
        var end = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        lab.fault("ise", "drop-after-commit");
        var change = ask(guest, new Wish(kind, kind == ChangeKind.EXTEND ? end : null, null, false));
        await(change, one -> one.state == ChangeState.WAITING);
        lab.heal();
        done(change);
        if (kind == ChangeKind.EXTEND) {
            assertThat(now(guest).validTo).isEqualTo(end);
        } else if (kind == ChangeKind.RESET_PASSWORD) {
            assertThat(inIse(guest).password()).isEqualTo(now(guest).password(keeper));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPEND,canSuspendGuestAccounts",
        "EXTEND,canExtendGuestAccounts",
        "DELETE,canDeleteGuestAccounts",
        "RESET_PASSWORD,canResetGuestPasswords"
    })
    void tellsThatIseRefuses(ChangeKind kind, String right) {
        var guest = some.made();
        lab.iseSettings("{\"" + right + "\":false}");
        var end = clock.instant().plus(Duration.ofDays(2));
        var change = ask(guest, new Wish(kind, kind == ChangeKind.EXTEND ? end : null, null, false));
        var refused = await(change, one -> !one.state.open());
        assertThat(refused.state).isEqualTo(ChangeState.REFUSED);
        assertThat(refused.said).isNotBlank();
        assertThat(now(guest).state).isEqualTo(GuestState.ACTIVE);
    }

    @Test
    void refusesByItselfWhatMakesNoSense() {
        var guest = some.made();
        assertThat(ask(guest, Wish.of(ChangeKind.REINSTATE)).said).isEqualTo("It is not suspended");
        assertThat(ask(guest, Wish.extend(clock.instant().minusSeconds(60))).said)
                .isEqualTo("The new end is not in the future");
        lab.fault("ise", "down");
        ask(guest, Wish.of(ChangeKind.SUSPEND));
        assertThat(ask(guest, Wish.of(ChangeKind.DELETE)).said).isEqualTo("Another change is under way");
    }

    @Test
    void takesBackWhatIseWasNotAskedForYet() {
        var guest = some.made();
        var later = new AtomicInteger();
        var change = Commit.of("test", () -> {
            var asked = changes.ask(ANNA, UUID.randomUUID(), Guest.locked(guest.id), Wish.of(ChangeKind.SUSPEND));
            later.set(changes.withdraw(ANNA, asked.batch));
            return asked;
        });
        assertThat(later).hasValue(1);
        assertThat(await(change, one -> !one.state.open()).state).isEqualTo(ChangeState.WITHDRAWN);
        done(ask(guest, Wish.of(ChangeKind.READ)));
        assertThat(now(guest).state).isEqualTo(GuestState.ACTIVE);
    }

    @Test
    void aStrangerTakesNothingBack() {
        var guest = some.made();
        var withdrawn = Commit.of("test", () -> {
            var asked = changes.ask(ANNA, UUID.randomUUID(), Guest.locked(guest.id), Wish.of(ChangeKind.SUSPEND));
            return changes.withdraw(new Actor("eve", null), asked.batch);
        });
        assertThat(withdrawn).isZero();
    }

    @Test
    void aGuestWithoutAPhoneHasAnAccountToo() {
        var guest = Commit.of("test", () -> {
            var fresh = guests.withoutPhone(SomeGuests.wish(), new Person("Ada", null, null, null, null, null));
            guests.makeReady(fresh);
            return fresh;
        });
        var ready = SomeGuests.await(guest, one -> one.state == GuestState.ACTIVE);
        assertThat(ready.password(keeper)).isPresent();
        assertThat(ready.searchWords).startsWith("ada g");
        var found = Commit.read(
                () -> lists.page(GuestFilter.of(new Seen(false, Set.of("nobody"), Set.of())), Optional.empty()));
        assertThat(found.rows()).isEmpty();
    }

    /** Whose devices have to be taken off. */
    @Singleton
    static class Suspensions {

        private final Set<UUID> heard = ConcurrentHashMap.newKeySet();

        void note(@Observes GuestEvents.AccountSuspended event) {
            heard.add(event.guestId());
        }
    }

    @Test
    void aSuspensionInIseIsHeardOfWhenThePasswordIsFetchedAnewToo() {
        var guest = some.made();
        ise.suspend(guest.iseId, "By hand");
        // our copy of the password is gone now
        some.makeReady(guest, stored -> stored.provedOnline("ACTIVE", clock.instant()));
        // it is heard of within the transaction that stores it
        Awaitility.await().atMost(PATIENCE).until(() -> now(guest).state == GuestState.SUSPENDED);
        assertThat(suspensions.heard).contains(guest.id);
    }

    private AccountChange ask(Guest guest, Wish wish) {
        return Commit.of("test", () -> changes.ask(ANNA, UUID.randomUUID(), Guest.locked(guest.id), wish));
    }

    private void done(AccountChange change) {
        var ended = await(change, one -> !one.state.open());
        assertThat(ended.state).as(String.valueOf(ended.said)).isEqualTo(ChangeState.DONE);
    }

    private static AccountChange await(AccountChange change, Predicate<AccountChange> until) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Commit.read(() -> AccountChange.<AccountChange>findById(change.id)), until::test);
    }

    private GuestAccount inIse(Guest guest) {
        return ise.read(guest.iseId).orElseThrow();
    }
}
