package io.vestibule.pages.sponsor;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import io.vestibule.audit.Actor;
import io.vestibule.guest.AccountChange;
import io.vestibule.guest.ChangeKind;
import io.vestibule.guest.ChangeState;
import io.vestibule.guest.Guest;

/** What staff asked ISE to do with the account, and what became of it. */
@Singleton
class ChangeChapter implements StoryChapter {

    @Override
    public List<Line> of(Guest guest) {
        var lines = new ArrayList<Line>();
        for (var change : AccountChange.of(guest.id)) {
            lines.add(new Line(change.askedAt, "queued", asked(change)));
            if (change.endedAt != null && change.kind != ChangeKind.RESEND || change.state == ChangeState.REFUSED) {
                lines.add(new Line(change.endedAt, icon(change.state), ended(change)));
            } else if (change.state == ChangeState.WAITING) {
                lines.add(new Line(change.askedAt, "unknown", "Waits: " + GuestLook.trouble(change.trouble)));
            }
        }
        return lines;
    }

    private static String asked(AccountChange change) {
        var who = change.askedBy.equals(Actor.PRODUCT.name()) ? "Vestibule asked to " : change.askedBy + " asked to ";
        var until = change.until == null ? "" : " until " + GuestLook.at(change.until, DeliveryViews.ZONE);
        var reason = change.reason == null ? "" : " (" + change.reason + ")";
        return who + GuestLook.verb(change.kind) + until + reason;
    }

    private static String ended(AccountChange change) {
        return switch (change.state) {
            case DONE -> change.kind == ChangeKind.READ ? "ISE answered" : "ISE has done it";
            case REFUSED -> "Failed: " + change.said;
            default -> "Taken back";
        };
    }

    private static String icon(ChangeState state) {
        return switch (state) {
            case DONE -> "delivered";
            case REFUSED -> "failed";
            default -> "again";
        };
    }
}
