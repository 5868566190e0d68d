package io.vestibule.guest;

import java.util.List;
import java.util.Optional;

import io.vestibule.listing.Place;

/**
 * A page of the list of guests.
 *
 * @param next where the next page begins; empty on the last
 */
public record GuestList(List<Guest> guests, Optional<Place> next) {}
