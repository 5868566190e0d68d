package io.vestibule.lab.ise;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the simulated ISE is set up and which release's habits it has.
 *
 * @param ersEnabled off: every call is sent to the admin page, as on port 443 of a real one
 * @param maxRequestsPerSecond more than these are refused with 429
 * @param csrf whether writes need a token and its cookies
 * @param csrfFetchStatus the status of the answer that brings a token: 200, or 415 as seen on 3.4
 * @param csrfIdleSeconds a token unused for longer is forgotten
 * @param canAccessViaRest the sponsor group's gate for this API
 * @param canViewGuestPasswords whether a guest's password can be read
 * @param hiddenPasswords how a password that cannot be read is shown
 * @param canResetGuestPasswords and the seven that follow: what the sponsor group may do
 * @param startDateFutureLimitDays how far ahead an account may begin
 * @param missingRightStatus the status when the sponsor group lacks a right
 * @param sponsorOnAdminStatus the status when the sponsor asks for an administrator's resource
 * @param strictDates as of 3.x: guest types that do not count from the first login need both dates
 * @param duplicateNameStatus the status when a user name is taken
 * @param byIdLookups off: SMS providers, locations and group members cannot be read by id, 405 as on 3.0
 * @param pagingQuirk what lists do wrong
 * @param replicationDelayMs how long an endpoint's new group takes to reach the node that authorizes
 * @param coaFalseFirst how many changes of authorization of a session are not done and answered with false
 * @param mntXml how the monitoring node writes its answers
 * @param passwordPolicy how passwords are made, and what a proposed one must look like
 */
public record IseSettings(
        boolean ersEnabled,
        int maxRequestsPerSecond,
        boolean csrf,
        int csrfFetchStatus,
        int csrfIdleSeconds,
        boolean canAccessViaRest,
        boolean canViewGuestPasswords,
        HiddenPasswords hiddenPasswords,
        boolean canResetGuestPasswords,
        boolean canExtendGuestAccounts,
        boolean canDeleteGuestAccounts,
        boolean canSuspendGuestAccounts,
        boolean requireSuspensionReason,
        boolean canReinstateSuspendedAccounts,
        boolean canApproveSelfregGuests,
        boolean canSetFutureStartDate,
        int startDateFutureLimitDays,
        int missingRightStatus,
        int sponsorOnAdminStatus,
        boolean strictDates,
        int duplicateNameStatus,
        boolean byIdLookups,
        PagingQuirk pagingQuirk,
        int replicationDelayMs,
        int coaFalseFirst,
        MntXml mntXml,
        PasswordPolicy passwordPolicy) {

    enum HiddenPasswords {
        @JsonProperty("omit")
        OMIT,
        @JsonProperty("mask")
        MASK
    }

    enum PagingQuirk {
        @JsonProperty("none")
        NONE,
        @JsonProperty("noNextPage")
        NO_NEXT_PAGE,
        @JsonProperty("repeatPage")
        REPEAT_PAGE
    }

    enum MntXml {
        @JsonProperty("plain")
        PLAIN,
        /** With name spaces, other cases and addresses with hyphens. */
        @JsonProperty("prefixed")
        PREFIXED,
        /** Only what nobody can do without; a result that is not true is left out. */
        @JsonProperty("sparse")
        SPARSE
    }

    static final IseSettings DEFAULTS = new IseSettings(
            true,
            100,
            false,
            200,
            60,
            true,
            true,
            HiddenPasswords.OMIT,
            true,
            true,
            true,
            true,
            false,
            true,
            true,
            true,
            30,
            401,
            401,
            true,
            400,
            true,
            PagingQuirk.NONE,
            0,
            0,
            MntXml.PLAIN,
            PasswordPolicy.LETTERS_AND_DIGITS);

    public IseSettings {
        oneOf("csrfFetchStatus", csrfFetchStatus, Set.of(200, 415));
        oneOf("duplicateNameStatus", duplicateNameStatus, Set.of(400, 500));
        oneOf("missingRightStatus", missingRightStatus, Set.of(400, 401, 403, 500));
        oneOf("sponsorOnAdminStatus", sponsorOnAdminStatus, Set.of(401, 403));
        if (maxRequestsPerSecond < 0 || csrfIdleSeconds < 0 || startDateFutureLimitDays < 0 || coaFalseFirst < 0) {
            throw new IllegalArgumentException("numbers are not negative");
        }
        if (replicationDelayMs < 0 || replicationDelayMs > 10_000) {
            throw new IllegalArgumentException("replicationDelayMs is from 0 to 10000");
        }
    }

    private static void oneOf(String name, int value, Set<Integer> allowed) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(name + " is one of " + allowed);
        }
    }
}
