package io.vestibule.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Singleton;

/** The one writer of the audit. */
@Singleton
public class Audit {

    /** The columns' length; what is longer is cut, as an audit line must never stop what it is about. */
    private static final int LONGEST = 1000;

    private static final int LONGEST_NAME = 200;

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes an action in the caller's transaction, so that it is kept exactly when what it tells of is.
     *
     * @param subject what it was done to: a kind and an id, such as {@code guest:6f1c...}; null for nothing in particular
     * @param before what the subject was; null when that says nothing
     * @param after what it is now, or what was asked for and why; no password, no code and no whole phone number
     */
    public void note(Actor actor, Action action, String subject, String before, String after) {
        var event = new AuditEvent();
        event.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        event.actor = cut(actor.name(), LONGEST_NAME);
        event.address = cut(actor.address(), LONGEST_NAME);
        event.action = action;
        event.subject = cut(subject, LONGEST_NAME);
        event.before = cut(before, LONGEST);
        event.after = cut(after, LONGEST);
        event.persist();
    }

    private static String cut(String words, int longest) {
        return words == null || words.length() <= longest ? words : words.substring(0, longest);
    }
}
