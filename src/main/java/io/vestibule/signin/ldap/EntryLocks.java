package io.vestibule.signin.ldap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.unboundid.ldap.sdk.SearchResultEntry;

/** Reads from an entry whether its owner may still come in, where nobody tries a password. */
final class EntryLocks {

    private static final String CONTROL = "userAccountControl";
    private static final String EXPIRES = "accountExpires";
    /** Of 389 and Oracle, and of NetIQ. */
    private static final List<String> FLAGS = List.of("nsAccountLock", "loginDisabled");
    /** Of OpenLDAP; this value stands for an admin's lock that has no end. */
    private static final String LOCKED_TIME = "pwdAccountLockedTime";

    private static final String FOR_GOOD = "000001010000Z";

    /** They have to be asked for by name, as some are operational. */
    static final List<String> ATTRIBUTES = List.of(CONTROL, EXPIRES, "nsAccountLock", "loginDisabled", LOCKED_TIME);

    private static final int DISABLED = 2;
    /** Active Directory counts tenths of microseconds since 1601, and both of these mean never. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final long TENTHS_OF_MICROS = 10_000_000;
    private static final long FROM_1601_TO_1970 = 11_644_473_600L;

    private final Clock clock;

    EntryLocks(Clock clock) {
        this.clock = clock;
    }

    boolean isClosed(SearchResultEntry entry) {
        var control = entry.getAttributeValueAsInteger(CONTROL);
        return control != null && (control & DISABLED) != 0
                || hasRunOut(entry.getAttributeValueAsLong(EXPIRES))
                || FLAGS.stream().anyMatch(flag -> Boolean.TRUE.equals(entry.getAttributeValueAsBoolean(flag)))
                || FOR_GOOD.equals(entry.getAttributeValue(LOCKED_TIME));
    }

    private boolean hasRunOut(Long expires) {
        return expires != null
                && expires > 0
                && expires != NEVER
                && !clock.instant().isBefore(Instant.ofEpochSecond(expires / TENTHS_OF_MICROS - FROM_1601_TO_1970));
    }
}
