package io.vestibule.sms.http;

/** What became of a rule: an answer without the place it looks at is another matter than one with a wrong value. */
enum RuleOutcome {
    HOLDS,
    FAILS,
    MISSING
}
