package io.vestibule.guest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.vestibule.listing.Place;
import io.vestibule.listing.Slice;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;

/** The lists of the staff pages. Needs a transaction or a request. */
@Singleton
public class GuestLists {

    private static final int PAGE = 25;

    /** No further than this is counted, and no more than this is changed at once. */
    public static final int AT_ONCE = 1000;

    private final Keeper keeper;

    GuestLists(Keeper keeper) {
        this.keeper = keeper;
    }

    public Slice<Guest> page(GuestFilter filter, Optional<Place> after) {
        return Slice.of(Guest.newest(filter, after, PAGE + 1), PAGE, Guest::place);
    }

    /** How many there are; one more than {@link #AT_ONCE} stands for all above. */
    public int count(GuestFilter filter) {
        return Guest.count(filter, AT_ONCE + 1);
    }

    /** All of them, at most {@link #AT_ONCE}. */
    public List<UUID> ids(GuestFilter filter) {
        return Guest.ids(filter, AT_ONCE);
    }

    /** One that somebody may see; empty for all others, there or not. */
    public Optional<Guest> one(UUID id, Seen seen) {
        return Guest.visible(id, seen);
    }

    /** Whether there is such a guest, for whomever. */
    public boolean exists(UUID id) {
        return Guest.findById(id) != null;
    }

    /** By which a filter finds a whole number. */
    public String fingerprint(PhoneNumber phone) {
        return Guest.fingerprint(keeper, phone);
    }
}
