package io.vestibule.registration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import io.vestibule.access.AdmissionState;
import io.vestibule.access.AdmissionView;
import io.vestibule.access.Letting;
import io.vestibule.access.Refusal;
import io.vestibule.access.Way;
import io.vestibule.controller.LoginForm;
import io.vestibule.delivery.DeliveryState;
import io.vestibule.delivery.Trouble;
import io.vestibule.portal.NetworkKind;

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
 * @param known whether we have the password to compare with, so that a typed one that went on was right
 * @param ofDigits whether the password is known to consist of digits, so that a keyboard of digits will do
 * @param mayChangeNumber whether this bearer may correct the number
 * @param loginAt when this guest was last sent to the controller; null before
 * @param provable whether evidence of the login can still come: ISE shows the first login of an account only, and some
 *     controllers never tell
 * @param validTo when the account ends; null before it is made
 * @param zone where the account is used
 * @param asked whom the guest named as the person visited; empty when nobody is asked, or this bearer may not know
 * @param lapsed whether it ended because no sponsor answered
 * @param logout the form by which the guest logs out at the controller
 * @param letting how far the controller is with letting the guest on; empty when it is neither asked nor asks
 * @param network how this portal's guests get onto the network
 * @param access how far this journey's device is on its way; empty before anybody logged in
 * @param userName the account's login name, for networks that ask for it
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
        boolean known,
        boolean ofDigits,
        boolean mayChangeNumber,
        Instant loginAt,
        boolean provable,
        Instant validTo,
        ZoneId zone,
        Optional<String> asked,
        boolean lapsed,
        Optional<LoginForm> logout,
        Optional<Letting> letting,
        NetworkKind network,
        Optional<AdmissionView> access,
        String userName) {

    /** When this guest's time on the network is over, as far as is known; null when it is not. */
    public Instant ends() {
        var session = access.map(AdmissionView::endsAt).orElse(null);
        return session != null && (validTo == null || session.isBefore(validTo)) ? session : validTo;
    }

    /** Whether ISE is being asked to let this journey's device on, or to take it off. */
    public boolean moving() {
        return access.filter(admission -> admission.way() == Way.ISE)
                .filter(admission -> admission.state().underWay() || admission.state() == AdmissionState.LEAVING)
                .isPresent();
    }

    /** Whether the guest has more devices on the network than the account allows. */
    public boolean tooManyDevices() {
        return refusal().filter(why -> why == Refusal.TOO_MANY_DEVICES).isPresent();
    }

    /** Whether this journey's device is on the network, or is being looked for there. */
    public boolean looksOnline() {
        return state == RegistrationState.ONLINE
                || access.filter(admission -> admission.state().underWay()).isPresent();
    }

    /** Whether another device of the account can make room where a controller refuses this one. */
    public boolean mayEndOther() {
        return network == NetworkKind.LWA
                && access.filter(admission -> !admission.others().isEmpty()).isPresent();
    }

    /** Whether the controller was sent the right password, so that there is another reason for its refusal. */
    public boolean wasRight() {
        return loginAt != null && known;
    }

    /** Why the device was not let on the last time; empty when it was, or has not been tried. */
    public Optional<Refusal> refusal() {
        return access.filter(admission -> admission.state() == AdmissionState.REFUSED)
                .map(AdmissionView::refusal);
    }

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
                .map(how -> how == Letting.DELAYED ? "network-delayed" : "network-refused")
                .or(() -> access.filter(admission -> admission.way() == Way.ISE).map(AdmissionView::troubleWord));
    }
}
