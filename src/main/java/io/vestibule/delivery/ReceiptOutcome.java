package io.vestibule.delivery;

/** What came of taking in a provider's report. */
public enum ReceiptOutcome {
    /** It is about texts of ours, and is noted. */
    TAKEN,
    /** It is about no text that we know. */
    UNMATCHED,
    /** It has come before and may come once only. */
    REPLAYED
}
