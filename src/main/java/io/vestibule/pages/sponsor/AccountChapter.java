package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;
import io.vestibule.guest.GuestState;

/** What became of the account itself. */
@Singleton
class AccountChapter implements StoryChapter {

    @Override
    public List<Line> of(Guest guest) {
        var lines = new ArrayList<Line>();
        if (isAskedFor(guest)) {
            var vouched = guest.sponsor == null ? "" : ", " + guest.sponsor + " vouches";
            lines.add(new Line(guest.triedSince(), "queued", "Account asked for" + vouched));
        }
        if (guest.state == GuestState.WANTED && guest.trouble != null) {
            lines.add(new Line(guest.updatedAt, "failed", "ISE delays it: " + GuestLook.trouble(guest.trouble)));
        }
        if (guest.madeAt != null && guest.iseId != null) {
            lines.add(new Line(guest.madeAt, "delivered", "ISE has the account " + guest.userName));
        }
        if (guest.endedAt != null) {
            var meaning = GuestLook.meaning(guest, null);
            lines.add(new Line(guest.endedAt, "ended", meaning.isEmpty() ? "The access ended" : "Ended: " + meaning));
        }
        return lines;
    }

    /** Nobody asks ISE for the account of a guest who waits for a sponsor, or was denied. */
    private static boolean isAskedFor(Guest guest) {
        return guest.createAttempted || guest.wantedAt != null;
    }
}
