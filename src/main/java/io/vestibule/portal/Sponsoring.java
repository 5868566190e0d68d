package io.vestibule.portal;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a portal asks sponsors.
 *
 * @param offers the guest types a sponsor may grant here, in order, each with the longest duration
 * @param usual the duration that is proposed
 * @param linkLife how long the link in a mail decides; afterwards it leads to the sign-in
 * @param mailbox who gets every request beside the sponsor
 * @param deputies who is asked as well, by the sponsor's address
 * @param remindAfter when the same people are asked again
 * @param escalateAfter when others are asked
 * @param accounts whether the address of every staff account that may approve is a sponsor's
 * @param domains the domains whose every address is a sponsor's
 */
public record Sponsoring(
        Map<String, Duration> offers,
        Duration usual,
        Duration linkLife,
        Optional<String> mailbox,
        Map<String, String> deputies,
        Optional<Duration> remindAfter,
        Duration escalateAfter,
        Set<String> escalateTo,
        boolean accounts,
        Set<String> domains) {

    /** Whether an address belongs to one of the domains. */
    public boolean servesDomainOf(String address) {
        return domains.contains(address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
