package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.guest.Guest;

/** What became of the account itself. */
@Singleton
class AccountChapter implements StoryChapter {

    @Override
    public List<Line> of(Guest guest) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                guest.createdAt,
                "queued",
                guest.sponsor == null ? "Account asked for" : "Account asked for, " + guest.sponsor + " vouches"));
        if (guest.madeAt != null) {
            lines.add(new Line(guest.madeAt, "delivered", "ISE has the account " + guest.userName));
        }
        if (guest.endedAt != null) {
            var meaning = GuestLook.meaning(guest, null);
            lines.add(new Line(guest.endedAt, "ended", meaning.isEmpty() ? "The access ended" : "Ended: " + meaning));
        }
        return lines;
    }
}
