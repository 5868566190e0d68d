package io.vestibule.registration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import io.vestibule.access.Letting;
import io.vestibule.controller.LoginForm;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.delivery.Trouble;

/**
 * All that a guest's page shows of a registration.
 *
 * @param token the page's own address
 * @param portal the portal's name
 * @param byCode whether the guest has a code from the desk, and no phone
 * @param phone the number as this bearer may see it: whole for the one who typed it, else masked; empty without one
 * @param accountDelayed whether ISE is in the way
 * @param delivery where the newest text stands; empty before there is one
 * @param failure why the newest text failed; empty when it did not
 * @param beganAt when the form was sent
 * @param textAt when the newest text was asked for; null before there is one
 * @param now when this was true
 * @param resendInSeconds how long until another text may be asked for; 0 for now
 * @param textsLeft texts that may still be asked for today
 * @param mayCall whether the password can be read aloud over the phone
 * @param triesLeft wrong passwords that may still be typed
 * @param mayChangeNumber whether this bearer may correct the number
 * @param loginAt when this guest was last sent to the controller; null before
 * @param provable whether evidence of the login can still come: ISE shows the first login of an account only, and some
 *     controllers never tell
 * @param validTo when the account ends; null before it is made
 * @param zone where the account is used
 * @param logout the form by which the guest logs out at the controller
 * @param letting how far the controller is with letting the guest on; empty when it is neither asked nor asks
 */
public record RegistrationView(
        RegistrationToken token,
        String portal,
        RegistrationState state,
        boolean byCode,
        String phone,
        String country,
        boolean accountDelayed,
        Optional<DeliveryState> delivery,
        Optional<Trouble> failure,
        Instant beganAt,
        Instant textAt,
        Instant now,
        long resendInSeconds,
        long textsLeft,
        boolean mayCall,
        int triesLeft,
        boolean mayChangeNumber,
        Instant loginAt,
        boolean provable,
        Instant validTo,
        ZoneId zone,
        Optional<LoginForm> logout,
        Optional<Letting> letting) {

    /** Whether the password can be typed on this page. A device that came back needs it again, though it was online before. */
    public boolean takesPassword() {
        return state == RegistrationState.READY || state == RegistrationState.ONLINE && token.scope() == Scope.RESUMED;
    }

    /** The page's own trouble in one word, for the page's script to notice a change; empty for none. */
    public String troubleWord() {
        if (accountDelayed) {
            return "account-delayed";
        }
        return failure.map(Trouble::word).or(this::networkTrouble).orElse("");
    }

    private Optional<String> networkTrouble() {
        return letting.filter(how -> how == Letting.DELAYED || how == Letting.REFUSED)
                .map(how -> how == Letting.DELAYED ? "network-delayed" : "network-refused");
    }
}
