package io.vestibule.approval;

import java.util.Optional;

import io.vestibule.audit.Actor;
import io.vestibule.sponsor.Powers;

/**
 * Who decides.
 *
 * @param link for whom the link was made that is decided by; empty for a decision on the pages
 */
public record Decider(Actor actor, Powers powers, Viewer viewer, Optional<String> link) {

    /** A link decides its own request, whatever else its owner may see. */
    boolean mayDecide(ApprovalRequest request) {
        return link.isPresent() || viewer.sees(request);
    }
}
