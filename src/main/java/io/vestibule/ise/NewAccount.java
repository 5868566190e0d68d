package io.vestibule.ise;

import java.time.Instant;
import java.util.Optional;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Secret;

/**
 * A guest account to be made.
 *
 * @param userName chosen by us and stored before the call, so that it can be looked up after a lost answer
 * @param phone where the password will be sent; empty for a guest without a phone
 * @param guestType ISE's guest type by its exact name, such as {@code Daily (default)}
 * @param location ISE's guest location by its exact name; {@link IseSettings} must know its time zone
 * @param from start of the validity; seconds are dropped
 * @param to end of the validity; seconds are dropped
 * @param password empty lets ISE generate one
 * @param firstName as the guest typed it
 * @param lastName as the guest typed it
 * @param company as the guest typed it
 * @param email as the guest typed it
 * @param personVisited mail address or name of the person visited
 * @param reason why the guest is here
 * @param language the language of ISE's own notifications by its display name, such as {@code English}
 */
public record NewAccount(
        String userName,
        Optional<PhoneNumber> phone,
        String guestType,
        String location,
        Instant from,
        Instant to,
        Optional<Secret> password,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> company,
        Optional<String> email,
        Optional<String> personVisited,
        Optional<String> reason,
        Optional<String> language) {

    /** An account with what every portal asks for, and nothing else. */
    public static NewAccount of(
            String userName, PhoneNumber phone, String guestType, String location, Instant from, Instant to) {
        return new NewAccount(
                userName,
                Optional.of(phone),
                guestType,
                location,
                from,
                to,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
