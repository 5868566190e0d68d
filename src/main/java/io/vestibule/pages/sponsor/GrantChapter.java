package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.access.ControllerGrant;
import io.vestibule.guest.Guest;

/** What became of the sessions that controllers granted by themselves and that had to end before their time. */
@Singleton
class GrantChapter implements StoryChapter {

    @Override
    public List<Line> of(Guest guest) {
        var lines = new ArrayList<Line>();
        for (var grant : ControllerGrant.ending(guest.id)) {
            switch (grant.state) {
                case LEAVING ->
                    lines.add(new Line(
                            grant.endingAt, grant.fault == null ? "queued" : "unknown", StayingOn.words(grant)));
                case STAYS -> lines.add(new Line(grant.endingAt, "failed", StayingOn.words(grant)));
                case ENDED -> {
                    lines.add(new Line(grant.endingAt, "queued", StayingOn.asked(grant)));
                    lines.add(new Line(grant.updatedAt, "ended", ended(grant)));
                }
                default -> {
                    // let on again since
                }
            }
        }
        return lines;
    }

    private static String ended(ControllerGrant grant) {
        return grant.fault == null
                ? "The controller " + grant.controller() + " has ended the session (" + grant.answer + ")"
                : "The controller " + grant.controller() + " does not have the device (" + grant.answer + ")";
    }
}
