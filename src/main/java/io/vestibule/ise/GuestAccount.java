package io.vestibule.ise;

import java.time.Instant;
import java.util.Optional;

import io.vestibule.secret.Secret;

/**
 * A guest account as ISE shows it.
 *
 * @param id ISE's own id, by which every further call addresses the account
 * @param userName the guest's login name
 * @param password empty when ISE hides it from our sponsor: left out, blank, or only asterisks
 * @param status the state, as far as we know the word
 * @param statusAsCame the state in ISE's own word; empty text when there is none
 * @param from start of the validity; empty until the first login for some guest types, or when the time zone of the
 *     location is not known
 * @param to end of the validity, under the same conditions
 * @param guestType name of the guest type
 * @param location name of the guest location
 */
public record GuestAccount(
        String id,
        String userName,
        Optional<Secret> password,
        AccountStatus status,
        String statusAsCame,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> guestType,
        Optional<String> location) {}
