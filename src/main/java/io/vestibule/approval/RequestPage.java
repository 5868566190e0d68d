package io.vestibule.approval;

import java.util.List;
import java.util.Optional;

/** A page of the list. */
public record RequestPage(List<ApprovalRequest> requests, Optional<RequestCursor> next) {}
