package io.vestibule.guest;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vestibule.ise.GuestAccounts;
import io.vestibule.net.Site;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;
import io.vestibule.task.TaskOutcome;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;

import static io.vestibule.guest.SomeGuests.await;
import static io.vestibule.guest.SomeGuests.now;
import static org.assertj.core.api.Assertions.assertThat;

/** How long an account is tried for, and which ones are never given up. */
@QuarkusTest
@TestProfile(Impatient.class)
class AccountTaskTest {

    private static final Duration TOO_LONG = Duration.ofHours(13);
    private static final String CREATIONS = "POST guestuser";
    private static final String READS = "GET guestuser/{id}";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    SomeGuests some;

    @Inject
    AccountTask task;

    @Inject
    Guests guests;

    @Inject
    GuestAccounts ise;

    @Inject
    Keeper keeper;

    @Inject
    Clock clock;

    @Inject
    Site site;

    @Inject
    Endings endings;

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
    void givesUpAnAccountThatIseDoesNotMakeForTooLong() {
        lab.fault("ise", "error");
        var guest = await(some.wanted(this::longAgo), one -> one.state == GuestState.ENDED);
        assertThat(guest.endedWhy).isEqualTo(Ending.NOT_MADE);
        assertThat(endings.heard(guest)).as("nothing began, so nothing ends").isFalse();
    }

    @Test
    void aFaultLongAfterTheAccountWasMadeOnlyDelaysThePassword() {
        var guest = some.made();
        lab.fault("ise", "error");
        some.makeReady(guest, stored -> {
            longAgo(stored);
            stored.provedOnline("ACTIVE", clock.instant()); // our copy of the password is gone now
        });
        var delayed = await(guest, one -> one.trouble != null || one.state == GuestState.ENDED);
        assertThat(delayed.state).isEqualTo(GuestState.ACTIVE);
        lab.heal();
        var ready = await(guest, one -> one.trouble == null);
        assertThat(ready.state).isEqualTo(GuestState.ACTIVE);
        assertThat(ready.password(keeper)).isPresent();
        assertThat(ready.userName).isEqualTo(guest.userName);
    }

    @Test
    void aFaultRightAfterTheAccountWasMadeEndsNothing() {
        var before = lab.iseRequests(CREATIONS);
        lab.fault("ise", "slow", 700, 1.0);
        var guest = some.wanted(this::longAgo);
        Awaitility.await().atMost(PATIENCE).until(() -> lab.iseRequests(CREATIONS) > before);
        lab.fault("ise", "error"); // what is under way goes on
        var delayed = await(guest, one -> one.trouble != null);
        assertThat(delayed.iseId).isNotNull();
        assertThat(delayed.state).isEqualTo(GuestState.WANTED);
        lab.heal();
        assertThat(await(guest, one -> one.state != GuestState.WANTED).state).isEqualTo(GuestState.ACTIVE);
    }

    @Test
    void anAccountWhosePasswordNeverCameLivesOnUntilItsTimeIsOver() {
        var guest = withoutPassword();
        lab.fault("ise", "error");
        change(guest, this::longAgo);
        var delayed = await(guest, one -> !guest.trouble.equals(one.trouble) || one.state == GuestState.ENDED);
        assertThat(delayed.state).isEqualTo(GuestState.WANTED);
        lab.heal();
        lab.resetIseSettings();
        assertThat(await(guest, one -> one.state != GuestState.WANTED).state).isEqualTo(GuestState.ACTIVE);
    }

    @Test
    void anAccountWhosePasswordNeverCameEndsWhenItsTimeIsOver() {
        var guest = withoutPassword();
        change(guest, stored -> guests.endAt(stored, clock.instant()));
        var ended = await(guest, one -> one.state == GuestState.ENDED);
        assertThat(ended.endedWhy).isEqualTo(Ending.TIME_OVER);
        assertThat(endings.heard(guest)).isTrue();
    }

    @Test
    void anAccountThatIseLostIsTriedForAnew() {
        var guest = lost();
        assertThat(guest.state).isEqualTo(GuestState.WANTED);
        assertThat(guest.wantedAt).isAfter(clock.instant().minus(Duration.ofHours(1)));
        change(guest, stored -> stored.guestType = SomeGuests.wish().guestType());
        var remade = await(guest, one -> one.state != GuestState.WANTED);
        assertThat(remade.state).isEqualTo(GuestState.ACTIVE);
        assertThat(remade.madeAt).as("when this one was made").isAfterOrEqualTo(guest.wantedAt);
    }

    @Test
    void anAccountThatIseLostAndDoesNotMakeAgainIsGone() {
        var guest = lost();
        change(guest, this::longAgo);
        var ended = await(guest, one -> one.state == GuestState.ENDED);
        assertThat(ended.endedWhy).isEqualTo(Ending.GONE);
        assertThat(endings.heard(guest)).as("what it let on has to end").isTrue();
    }

    @Test
    void anAccountThatEndsWhileIseIsAskedStaysEnded() {
        var guest = some.made();
        change(guest, stored -> stored.provedOnline("ACTIVE", clock.instant()));
        var before = lab.iseRequests(READS);
        lab.fault("ise", "slow", 700, 1.0);
        var run = CompletableFuture.supplyAsync(() -> task.run(guest.id.toString(), 0));
        Awaitility.await().atMost(PATIENCE).until(() -> lab.iseRequests(READS) > before);
        change(guest, stored -> stored.end(clock.instant(), Ending.DELETED));
        assertThat(run).succeedsWithin(PATIENCE);
        assertThat(now(guest).state).isEqualTo(GuestState.ENDED);
        assertThat(now(guest).passwordSealed).isNull();
        assertThat(task.run(guest.id.toString(), 0)).isEqualTo(TaskOutcome.done());
    }

    /** One whose account is in ISE, which shows its password to nobody. */
    private Guest withoutPassword() {
        lab.iseSettings("{\"canViewGuestPasswords\":false,\"canResetGuestPasswords\":false}");
        return await(some.wanted(guest -> {}), one -> one.iseId != null && one.trouble != null);
    }

    /** One whose account somebody deleted in ISE, which refuses to make it again. */
    private Guest lost() {
        var guest = some.made();
        ise.delete(guest.iseId);
        some.makeReady(guest, stored -> {
            longAgo(stored);
            stored.provedOnline("ACTIVE", clock.instant());
            stored.guestType = "Not there";
        });
        return await(guest, one -> one.trouble != null || one.state == GuestState.ENDED);
    }

    private void longAgo(Guest guest) {
        guest.wantedAt = clock.instant().minus(TOO_LONG);
    }

    private static void change(Guest guest, Consumer<Guest> how) {
        Commit.of("test", () -> how.accept(Guest.locked(guest.id)));
    }

    /** Which accounts were said to be over. */
    @Singleton
    static class Endings {

        private final Set<UUID> ended = ConcurrentHashMap.newKeySet();

        void note(@Observes GuestEvents.AccountEnded event) {
            ended.add(event.guestId());
        }

        boolean heard(Guest guest) {
            return ended.contains(guest.id);
        }
    }
}
