package io.vestibule.guest;

import java.util.UUID;

/** What happens to accounts, announced inside the transaction that records it. */
public final class GuestEvents {

    private GuestEvents() {}

    /** ISE is being asked for the account. */
    public record AccountStarted(UUID guestId) {}

    /** ISE has the account and its password is here. */
    public record AccountReady(UUID guestId) {}

    /** ISE is in the way; the account task keeps trying. */
    public record AccountDelayed(UUID guestId) {}

    /** There will be no account: ISE barred it, or it was tried for too long. */
    public record AccountRefused(UUID guestId) {}

    /** The account's time is over, or it was deleted. */
    public record AccountEnded(UUID guestId) {}

    /** Staff barred the account, here or in ISE, until it is reinstated. */
    public record AccountSuspended(UUID guestId) {}

    /** The account has a new password, which staff asked for and want to reach the guest by text. */
    public record PasswordRenewed(UUID guestId) {}
}
