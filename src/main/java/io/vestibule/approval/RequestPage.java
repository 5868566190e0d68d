package io.vestibule.approval;

import java.util.List;
import java.util.Optional;

import io.vestibule.listing.Place;

/** A page of the list. */
public record RequestPage(List<ApprovalRequest> requests, Optional<Place> next) {}
