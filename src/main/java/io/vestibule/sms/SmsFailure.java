package io.vestibule.sms;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Why a text was not taken or did not arrive. The kind alone decides what happens next; codes and words of a provider
 * never do. An opt-out and a suspected fraud are never worked around, and an unknown outcome is never repeated blindly.
 */
public enum SmsFailure {
    /** Nothing of the request reached the provider: no name, no connection. */
    UNREACHABLE(Again.AT_ONCE, Rule.ELSEWHERE, Rule.COUNTED),
    /** The provider's certificate is not trusted; nothing was sent. */
    CERTIFICATE(Again.WHEN_MENDED, Rule.ELSEWHERE, Rule.ALARM, Rule.COUNTED),
    /** Too many requests; this one was not processed. */
    THROTTLED(Again.AFTER_WAIT, Rule.ELSEWHERE, Rule.COUNTED),
    /** The provider is out of service and did not process the request. */
    UNAVAILABLE(Again.AFTER_WAIT, Rule.ELSEWHERE, Rule.COUNTED),
    /** We made no request: the provider has failed too often of late, or is busy with as many texts as we allow. */
    PAUSED(Again.AFTER_WAIT, Rule.ELSEWHERE),
    /** The request may have been carried out: the answer was lost, late, unreadable or a server error. */
    UNKNOWN_OUTCOME(Again.AFTER_LOOK_UP, Rule.COUNTED),
    /** Bad credentials, suspended account, no credit, a sender that may not send. */
    CONFIGURATION(Again.WHEN_MENDED, Rule.ELSEWHERE, Rule.ALARM, Rule.COUNTED),
    /** This account may not send to that country. */
    REGION(Again.NEVER, Rule.ELSEWHERE, Rule.ALARM),
    /** This provider or sender cannot reach that number; another may. */
    ROUTE(Again.NEVER, Rule.ELSEWHERE),
    /** No such number. */
    BAD_NUMBER(Again.NEVER, Rule.GUEST),
    /** A landline or another number that cannot take texts. */
    NOT_MOBILE(Again.NEVER, Rule.GUEST),
    /** The owner of the number told the provider to stop. */
    OPTED_OUT(Again.NEVER, Rule.GUEST),
    /** Blocked as suspected fraud. */
    FRAUD(Again.NEVER, Rule.ALARM),
    /** The provider or the carrier objects to the words of the text. */
    CONTENT(Again.NEVER, Rule.ALARM),
    /** Refused for a reason not in our tables. */
    REFUSED(Again.NEVER, Rule.ALARM),
    /** Off, out of reach, or without memory for texts. */
    HANDSET_UNREACHABLE(Again.AFTER_WAIT),
    /** Blocked by the carrier or by the recipient. */
    BLOCKED(Again.NEVER, Rule.GUEST),
    /** The text's validity ran out before it arrived. */
    EXPIRED(Again.NEVER),
    /** The provider took it and later failed for a reason it does not give. */
    PROVIDER_FAULT(Again.AFTER_WAIT, Rule.ELSEWHERE);

    /** Whether, and when, the same provider may be asked again. */
    public enum Again {
        /** Nothing was sent: no harm in another try. */
        AT_ONCE,
        /** After the wait the provider names, or after ours. */
        AFTER_WAIT,
        /** Nothing was sent. Not at once, but as long as the text is of use: an admin may mend it, or exchange a secret. */
        WHEN_MENDED,
        /** Only once it is known that the first request was not carried out. */
        AFTER_LOOK_UP,
        /** The answer would be the same. */
        NEVER
    }

    private enum Rule {
        ELSEWHERE,
        GUEST,
        ALARM,
        COUNTED
    }

    private final Again again;
    private final EnumSet<Rule> rules = EnumSet.noneOf(Rule.class);

    SmsFailure(Again again, Rule... rules) {
        this.again = again;
        this.rules.addAll(List.of(rules));
    }

    /** Whether, and when, the same provider may be asked again. */
    public Again again() {
        return again;
    }

    /** Whether the same request may be repeated right away: it certainly made no text, and may fare better. */
    public boolean safeToRepeat() {
        return again == Again.AT_ONCE || again == Again.AFTER_WAIT;
    }

    /** Whether another provider of the route may be tried, at once. */
    public boolean elsewhere() {
        return rules.contains(Rule.ELSEWHERE);
    }

    /** Whether only the guest can help, for example with another number. */
    public boolean guestMustAct() {
        return rules.contains(Rule.GUEST);
    }

    /** Whether it stays like this until the admin does something about it. */
    public boolean alarmsAdmin() {
        return rules.contains(Rule.ALARM);
    }

    /** Whether the circuit breaker counts it as the provider's fault. */
    public boolean countsForBreaker() {
        return rules.contains(Rule.COUNTED);
    }

    /** The word used in JSON, tables and metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The failure of a {@link #word()}. */
    public static SmsFailure ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
