package io.vestibule.delivery;

import java.util.List;
import java.util.Optional;

import io.vestibule.listing.Place;

/**
 * A page of the list.
 *
 * @param next where the next one begins; empty when there is none
 * @param searchEnded whether the page ends because enough was searched, not because it is full
 */
public record DeliveryPage(List<Delivery> deliveries, Optional<Place> next, boolean searchEnded) {}
