package io.vestibule.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a sponsor grants a guest.
 *
 * @param sponsor the sponsor's account, or his address where he has none
 * @param lasts how long from the account's beginning on
 * @param until when it ends instead, however late it begins
 */
public record Grant(
        String sponsor, Set<String> sponsorGroups, String guestType, Duration lasts, Optional<Instant> until) {}
