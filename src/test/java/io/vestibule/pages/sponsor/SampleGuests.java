package io.vestibule.pages.sponsor;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.guest.AccountChange;
import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.ChangeState;
import io.vestibule.guest.Ending;
import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Unguessable;
import io.vestibule.task.Commit;

/** Guests as they would lie in the database, without asking ISE for any. */
@Singleton
public class SampleGuests {

    private final Keeper keeper;
    private final Clock clock;

    SampleGuests(Keeper keeper, Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    /** A guest that can be changed before it is stored. */
    Guest guest(String portal, String name, String e164, GuestState state, Duration age) {
        var guest = new Guest();
        guest.id = UUID.randomUUID();
        guest.portal = portal;
        // without digits, so that the end of a number finds numbers only
        guest.userName = "g" + Unguessable.word(8, "abcdefghjk");
        guest.state = state;
        guest.guestType = "Daily (default)";
        guest.location = "London";
        guest.lastsSeconds = Duration.ofDays(1).toSeconds();
        guest.firstName = name;
        guest.createdAt = clock.instant().minus(age).truncatedTo(ChronoUnit.MICROS);
        guest.wantedAt = guest.createdAt;
        guest.updatedAt = guest.createdAt;
        if (e164 != null) {
            guest.changePhone(keeper, new PhoneNumber(e164), "GB", guest.createdAt);
            guest.liveKey = null; // numbers are used again and again here
        } else {
            guest.byCode = true;
        }
        if (state != GuestState.WANTED) {
            guest.iseId = UUID.randomUUID().toString();
            guest.madeAt = guest.createdAt.plusSeconds(2);
            guest.validFrom = guest.createdAt;
            guest.validTo = guest.createdAt.plus(Duration.ofDays(1));
        }
        if (state == GuestState.ENDED) {
            guest.endedAt = guest.validTo.isBefore(clock.instant()) ? guest.validTo : clock.instant();
            guest.endedWhy = Ending.TIME_OVER;
        }
        return guest;
    }

    Guest guest(String portal, String name) {
        return guest(portal, name, "+447700900142", GuestState.ACTIVE, Duration.ofMinutes(5));
    }

    Guest store(Guest guest) {
        Commit.of("test", () -> guest.persist());
        return guest;
    }

    Guest vouchedFor(Guest guest, String sponsor, String... groups) {
        guest.vouch(sponsor, Set.of(groups));
        return guest;
    }

    AccountChange change(Guest guest, ChangeKind kind, ChangeState state, String said) {
        var change = new AccountChange();
        change.id = UUID.randomUUID();
        change.batch = UUID.randomUUID();
        change.guestId = guest.id;
        change.kind = kind;
        change.state = state;
        change.askedBy = "admin";
        change.askedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        change.dueAt = change.askedAt;
        change.said = said;
        change.attempted = true;
        change.endedAt = state.open() ? null : change.askedAt;
        Commit.of("test", () -> change.persist());
        return change;
    }

    /** A list with something of everything; the first is the one to look at. */
    List<Guest> someOfEach(String portal) {
        var all = new ArrayList<Guest>();
        var used = guest(portal, "Ada", "+447700900142", GuestState.ACTIVE, Duration.ofHours(23));
        used.lastName = "Nowak";
        used.company = "Acme Instruments";
        used.loggedIn = true;
        used.iseStatus = "ACTIVE";
        used.readAt = clock.instant().minusSeconds(90);
        all.add(vouchedFor(used, "anna"));
        all.add(guest(portal, "Ben", "+447700900177", GuestState.ACTIVE, Duration.ofMinutes(3)));
        var late = guest(portal, "Maximiliana-Josephine", "+447700900155", GuestState.WANTED, Duration.ofMinutes(1));
        late.lastName = "von und zu Hohenlohe-Langenburg";
        late.company = "Gesellschaft für angewandte Messtechnik";
        late.trouble = "UNREACHABLE";
        all.add(late);
        var awaiting = guest(portal, "Frida", "+447700900122", GuestState.WANTED, Duration.ofMinutes(20));
        awaiting.wantedAt = null;
        all.add(awaiting);
        all.add(vouchedFor(
                guest(portal, "Chen", "+447700900133", GuestState.SUSPENDED, Duration.ofHours(4)), "sponsor"));
        all.add(guest(portal, "Dora", "+447700900111", GuestState.ENDED, Duration.ofDays(3)));
        all.add(guest(portal, "Emil", null, GuestState.ACTIVE, Duration.ofHours(10)));
        all.forEach(this::store);
        change(used, ChangeKind.EXTEND, ChangeState.DONE, null);
        change(used, ChangeKind.SUSPEND, ChangeState.REFUSED, "Sponsor does not have permission");
        return all;
    }
}
