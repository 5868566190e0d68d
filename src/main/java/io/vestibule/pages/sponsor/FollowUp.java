package io.vestibule.pages.sponsor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.vestibule.approval.ApprovalRequest;
import io.vestibule.approval.RequestState;
import io.vestibule.delivery.Delivery;
import io.vestibule.guest.Guest;

/**
 * What comes of a decision.
 *
 * @param words a sentence
 * @param late whether something is in the way
 */
record FollowUp(String words, boolean late) {

    private static final FollowUp NOTHING = new FollowUp("", false);

    /**
     * @param guest the account of the request; null when it is not kept any more
     * @param text the newest text to the guest
     */
    static FollowUp of(ApprovalRequest request, Guest guest, Optional<Delivery> text, Instant now) {
        if (request.state == RequestState.WAITING || request.state == RequestState.LAPSED || guest == null) {
            return NOTHING;
        }
        if (!request.released) {
            var left = Duration.between(now, request.releaseAt).toSeconds();
            return well(
                    left > 0
                            ? "It takes effect in " + left + " s and can be undone until then."
                            : "It takes effect now.");
        }
        if (request.state == RequestState.DENIED) {
            return well("The guest's page says so.");
        }
        return switch (guest.state) {
            case WANTED ->
                guest.trouble == null
                        ? well("The Wi-Fi account is being made. The guest gets a text.")
                        : new FollowUp(
                                "ISE delays the Wi-Fi account. The approval is kept, and the guest gets a text as soon as"
                                        + " the account is made.",
                                true);
            case ACTIVE -> text.map(FollowUp::ofText).orElseGet(() -> well("The Wi-Fi account is there."));
            case SUSPENDED -> new FollowUp("The Wi-Fi account is suspended.", true);
            case ENDED ->
                guest.iseId == null
                        ? new FollowUp("ISE did not make the account. The guest has to register again.", true)
                        : well("The guest's access has ended.");
        };
    }

    private static FollowUp ofText(Delivery text) {
        return switch (text.state) {
            case QUEUED -> well("The Wi-Fi account is there. The text is on its way to a provider.");
            case SENT -> well("The Wi-Fi account is there, and the text is on its way.");
            case DELIVERED -> well("The text with the password has reached the phone.");
            case UNKNOWN -> new FollowUp("The account is there. Nobody can tell whether the text went out.", true);
            default -> new FollowUp("The account is there, but the text did not reach the phone.", true);
        };
    }

    private static FollowUp well(String words) {
        return new FollowUp(words, false);
    }
}
