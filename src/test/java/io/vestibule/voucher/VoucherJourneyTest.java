package io.vestibule.voucher;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.vestibule.audit.Actor;
import io.vestibule.guest.Ending;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.guest.Seen;
import io.vestibule.ise.GuestAccounts;
import io.vestibule.net.Site;
import io.vestibule.portal.Portals;
import io.vestibule.task.Commit;
import io.vestibule.testing.Impatient;
import io.vestibule.testing.LabWindow;
import io.vestibule.testing.Page;
import io.vestibule.testing.PlainBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/** A guest without a phone, from the slip to being online. */
@QuarkusTest
@TestProfile(Impatient.class)
class VoucherJourneyTest {

    private static final Actor DESK = new Actor("desk", "192.0.2.7");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Vouchers vouchers;

    @Inject
    GuestAccounts ise;

    @Inject
    Portals portals;

    @Inject
    Clock clock;

    @Inject
    Site site;

    private final PlainBrowser browser = new PlainBrowser();
    private LabWindow lab;

    @BeforeEach
    void open() {
        lab = new LabWindow(site.publicUrl().toString());
        lab.heal();
        forgetMisses();
    }

    @AfterEach
    void close() {
        lab.heal();
        forgetMisses();
    }

    private static void forgetMisses() {
        Commit.of("test", () -> VoucherMiss.deleteAll());
    }

    @Test
    void theCodeLetsTheGuestOnAndStartsTheClock() {
        var voucher = ready(made(1, Duration.ofHours(4)));
        var over = type("02:00:5e:00:a1:01", code(voucher).toLowerCase());
        browser.submit(over.form("/login.html"));
        assertThat(lab.deviceState("02:00:5e:00:a1:01")).isEqualTo("online");
        var used = now(voucher);
        assertThat(used.state(clock.instant())).isEqualTo(VoucherState.USED);
        assertThat(used.endsAt).isEqualTo(used.usedAt.plus(Duration.ofHours(4)).truncatedTo(ChronoUnit.MINUTES));
        assertThat(guest(voucher).validTo).isEqualTo(used.endsAt);
        Awaitility.await().atMost(PATIENCE).until(() -> ise.read(guest(voucher).iseId)
                .orElseThrow()
                .to()
                .orElseThrow()
                .equals(used.endsAt));
        Awaitility.await().atMost(PATIENCE).until(() -> guest(voucher).loggedIn);
        assertThat(guest(voucher).passwordSealed).isNotNull();
        assertThat(vouchers.devices(List.of(used)).get(used.id)).containsExactly("02:00:5e:00:a1:01");
    }

    @Test
    void aDeviceThatComesBackIsAskedForTheCodeAgain() {
        var voucher = ready(made(1, Duration.ofHours(4)));
        type("02:00:5e:00:a1:02", code(voucher));
        var back = browser.get(lab.join("02:00:5e:00:a1:02", "aireos"));
        assertThat(back.hasForm("/registrations")).isTrue();
        assertThat(type("02:00:5e:00:a1:02", code(voucher)).hasForm("/login.html"))
                .isTrue();
    }

    @Test
    void asManyDevicesAsItIsFor() {
        var voucher = ready(made(2, Duration.ofHours(4)));
        assertThat(type("02:00:5e:00:a1:03", code(voucher)).hasForm("/login.html"))
                .isTrue();
        assertThat(type("02:00:5e:00:a1:04", code(voucher)).hasForm("/login.html"))
                .isTrue();
        var third = type("02:00:5e:00:a1:05", code(voucher));
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.text()).contains("on as many devices as it is for");
    }

    @Test
    void wrongCodesRunOut() {
        for (var attempt = 1; attempt <= 10; attempt++) {
            var wrong = type("02:00:5e:00:a1:06", "ABCD-EFGH");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.text()).contains("That code is not right");
            assertThat(wrong.html().select("#code").val()).isEqualTo("ABCD-EFGH");
        }
        var voucher = ready(made(1, Duration.ofHours(4)));
        var tooMany = type("02:00:5e:00:a1:06", code(voucher));
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.text()).contains("too many wrong codes");
        assertThat(type("02:00:5e:00:a1:07", code(voucher)).hasForm("/login.html"))
                .isTrue();
    }

    @Test
    void aVoidedCodeOpensNothingAndItsAccountIsDeleted() {
        var voucher = ready(made(1, Duration.ofHours(4)));
        var account = guest(voucher).iseId;
        var voided = Commit.of("test", () -> vouchers.makeWorthless(DESK, Seen.ALL, List.of(voucher.id)));
        assertThat(voided).isEqualTo(1);
        assertThat(type("02:00:5e:00:a1:08", code(voucher)).text()).contains("not valid any more");
        Awaitility.await().atMost(PATIENCE).until(() -> guest(voucher).endedWhy == Ending.DELETED);
        assertThat(ise.read(account)).isEmpty();
    }

    @Test
    void whatNobodyUsedInTimeIsGivenBack() {
        var voucher = ready(made(1, Duration.ofHours(4)));
        Commit.of("test", () -> {
            Voucher.<Voucher>findById(voucher.id).useBy = clock.instant().minusSeconds(1);
        });
        assertThat(type("02:00:5e:00:a1:09", code(voucher)).text()).contains("not valid any more");
        Commit.of("test", () -> Voucher.lapsed(clock.instant(), 10).forEach(vouchers::clear));
        Awaitility.await().atMost(PATIENCE).until(() -> guest(voucher).state == GuestState.ENDED);
    }

    @Test
    void whileIseIsDownTheGuestIsToldTheTruth() {
        lab.fault("ise", "down");
        var voucher = made(1, Duration.ofHours(4));
        assertThat(type("02:00:5e:00:a1:10", code(voucher)).text()).contains("The code is right, but");
        lab.heal();
        ready(voucher);
        assertThat(type("02:00:5e:00:a1:10", code(voucher)).hasForm("/login.html"))
                .isTrue();
    }

    @Test
    void anEmptyCodeIsNoTry() {
        assertThat(type("02:00:5e:00:a1:11", "  ").text()).contains("Enter the code from your slip");
        assertThat(Commit.read(() -> VoucherMiss.count())).isZero();
    }

    @Test
    void theSameOrderTwiceIsOne() {
        var order = order(1, Duration.ofHours(1), 3);
        var first = Commit.of("test", () -> vouchers.make(DESK, order));
        var second = Commit.of("test", () -> vouchers.make(DESK, order));
        assertThat(second)
                .extracting(voucher -> voucher.id)
                .containsExactlyInAnyOrderElementsOf(
                        first.stream().map(voucher -> voucher.id).toList());
    }

    @Test
    void othersSeeNothingOfIt() {
        var voucher = made(1, Duration.ofHours(1));
        var stranger = new Seen(false, Set.of("eve"), Set.of("other"));
        assertThat(Commit.read(() -> vouchers.visible(DESK, stranger, List.of(voucher.id), "looking")))
                .isEmpty();
        var colleague = new Seen(false, Set.of("ben"), Set.of("lobby"));
        assertThat(Commit.read(() -> vouchers.visible(DESK, colleague, List.of(voucher.id), "looking")))
                .hasSize(1);
    }

    private Vouchers.Order order(int devices, Duration lasts, int amount) {
        return new Vouchers.Order(
                UUID.randomUUID(),
                portals.named("visitors").orElseThrow(),
                "Daily (default)",
                Collections.nCopies(amount, null),
                devices,
                clock.instant().plus(Duration.ofDays(2)),
                lasts,
                Set.of("lobby"));
    }

    private Voucher made(int devices, Duration lasts) {
        return Commit.of("test", () -> vouchers.make(DESK, order(devices, lasts, 1)))
                .get(0);
    }

    private Voucher ready(Voucher voucher) {
        Awaitility.await().atMost(PATIENCE).until(() -> guest(voucher).state == GuestState.ACTIVE);
        return voucher;
    }

    private String code(Voucher voucher) {
        return Commit.of("test", () -> vouchers.print(DESK, List.of(Voucher.findById(voucher.id))))
                .get(voucher.id);
    }

    /** What the guest sees after the code. */
    private Page type(String mac, String code) {
        var form = browser.get(lab.join(mac, "aireos")).form("/login");
        return browser.submit(form.with("code", code));
    }

    private static Voucher now(Voucher voucher) {
        return Commit.read(() -> Voucher.findById(voucher.id));
    }

    private static Guest guest(Voucher voucher) {
        return Commit.read(() -> Guest.findById(voucher.guestId));
    }
}
