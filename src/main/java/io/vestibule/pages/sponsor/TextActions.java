package io.vestibule.pages.sponsor;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.vestibule.audit.Action;
import io.vestibule.audit.Audit;
import io.vestibule.delivery.Deliveries;
import io.vestibule.delivery.Delivery;
import io.vestibule.phone.PhoneNumbers;
import io.vestibule.registration.DeskTexts;
import io.vestibule.registration.DeskTexts.Outcome;
import io.vestibule.registration.DeskTexts.Way;
import io.vestibule.signin.Role;
import io.vestibule.signin.Staff;
import io.vestibule.task.Commit;
import io.vestibule.web.StaffPages;

/** Does what staff ask for about a text, and says what came of it. */
@Singleton
class TextActions {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final String SENT = "sent";
    private static final String FOLLOWS = "follows";
    private static final String READY_FIRST = "The guest's account is made ready first. The text follows by itself.";

    private final DeskTexts texts;
    private final Deliveries deliveries;
    private final PhoneNumbers numbers;
    private final StoryViews stories;
    private final StaffPages pages;
    private final Staff staff;
    private final Audit audit;

    TextActions(
            DeskTexts texts,
            Deliveries deliveries,
            PhoneNumbers numbers,
            StoryViews stories,
            StaffPages pages,
            Staff staff,
            Audit audit) {
        this.texts = texts;
        this.deliveries = deliveries;
        this.numbers = numbers;
        this.stories = stories;
        this.pages = pages;
        this.staff = staff;
        this.audit = audit;
    }

    /** @param done what was done just before, as it stands in the address */
    Response page(Delivery delivery, String done) {
        var note = SENT.equals(done) ? "Sent again. This is the new text." : FOLLOWS.equals(done) ? READY_FIRST : "";
        return page(OK, delivery, note, false, "", "");
    }

    /** What opens below its row in the list. */
    Response row(Delivery delivery) {
        return row(OK, delivery, panel(delivery, "", false, "", ""));
    }

    private Response row(int status, Delivery delivery, ActionPanel panel) {
        return pages.page(status, SponsorTemplates.storyrow(stories.story(delivery), panel))
                .build();
    }

    Response send(Delivery delivery, Way way) {
        return answer(delivery, texts.send(delivery.id, way, staff.actor()), "");
    }

    Response correct(Delivery delivery, String typed) {
        var number = typed == null ? "" : typed.strip();
        return answer(delivery, texts.correct(delivery.id, number, staff.actor()), number);
    }

    /** Shows the number at once and not after a redirect, as it must stand in no address. */
    Response reveal(Delivery delivery) {
        var number = deliveries.number(delivery).map(numbers::spacedOut);
        if (number.isEmpty()) {
            return page(
                    UNPROCESSABLE,
                    delivery,
                    "The number was stored under another key and cannot be read.",
                    true,
                    "",
                    "");
        }
        Commit.of(
                "delivery.reveal",
                () -> audit.note(staff.actor(), Action.NUMBER_REVEALED, "delivery:" + delivery.id, null, null));
        return page(OK, delivery, "", false, number.get(), "");
    }

    private Response answer(Delivery delivery, Outcome outcome, String typed) {
        if (outcome instanceof Outcome.Sent && pages.asksForPart()) {
            return page(OK, delivery, "Sent again. The new text is at the top of the list.", false, "", "");
        }
        if (outcome instanceof Outcome.Sent sent) {
            return StaffPages.seeOther(DeliveryQuery.PAGE + "/" + sent.delivery() + "?done=" + SENT)
                    .build();
        }
        if (outcome instanceof Outcome.Refused refused) {
            return page(UNPROCESSABLE, delivery, words(refused), true, "", typed);
        }
        return pages.asksForPart()
                ? page(OK, delivery, READY_FIRST, false, "", "")
                : StaffPages.seeOther(DeliveryQuery.PAGE + "/" + delivery.id + "?done=" + FOLLOWS)
                        .build();
    }

    private static String words(Outcome.Refused refused) {
        return switch (refused.why()) {
            case NO_GUEST ->
                "Not sent: this text belongs to no guest of ours. Only who asked for it can send it again.";
            case OVER -> "Not sent: the guest's visit is over.";
            case OPTED_OUT -> "Not sent: the owner of this number has told us to stop. Another number helps, or START.";
            case TOO_SOON -> "Not sent: a text is on its way. Wait " + refused.detail() + " s before the next one.";
            case DAILY_LIMIT ->
                "Not sent: this number had " + refused.detail() + " texts within 24 hours. Try again"
                        + " tomorrow, or correct the number.";
            case NO_VOICE -> "Not called: no provider of this route reads texts aloud.";
            case NO_MOBILE_NUMBER -> "Not sent: type a mobile number of a country that this portal serves.";
        };
    }

    private Response page(int status, Delivery delivery, String note, boolean bad, String number, String typed) {
        var panel = panel(delivery, note, bad, number, typed);
        if (pages.asksForPart()) {
            return row(status, delivery, panel);
        }
        var layout = pages.liveLayout("Text", staff.name());
        return pages.page(status, SponsorTemplates.delivery(layout, stories.story(delivery), panel))
                .build();
    }

    private ActionPanel panel(Delivery delivery, String note, boolean bad, String number, String typed) {
        var mayAll = staff.is(Role.SPONSOR) || staff.is(Role.ADMIN);
        var ours = !delivery.purpose.equals(Delivery.FOR_OTHERS);
        return new ActionPanel(
                delivery.id.toString(),
                ours && (mayAll || staff.is(Role.RECEPTION)),
                mayAll,
                deliveries.providers().size() > 1,
                note,
                bad,
                number,
                typed);
    }
}
