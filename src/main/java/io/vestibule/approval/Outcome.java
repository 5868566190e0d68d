package io.vestibule.approval;

/** What became of a try to decide. */
public sealed interface Outcome {

    /** @param shortened whether less was granted than was asked for, by a bound of the portal or of the sponsor */
    record Done(ApprovalRequest request, boolean shortened) implements Outcome {}

    /** Somebody was first, or it was closed. */
    record TooLate(ApprovalRequest request) implements Outcome {}

    /** @param why for the one who decides */
    record Refused(ApprovalRequest request, String why) implements Outcome {}

    /** There is no such request for this person. */
    record Unknown() implements Outcome {}
}
