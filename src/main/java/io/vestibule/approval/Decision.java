package io.vestibule.approval;

import java.util.Optional;

/** What a sponsor decides. */
public sealed interface Decision {

    /** @param guestType the one of the portal's offers; the first that the sponsor may grant when none is chosen */
    record Approve(StayWish stay, Optional<String> guestType) implements Decision {}

    /** @param why for colleagues; the guest is not told */
    record Deny(Optional<String> why) implements Decision {}
}
