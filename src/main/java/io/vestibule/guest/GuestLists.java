package io.vestibule.guest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import io.vestibule.listing.Place;
import io.vestibule.listing.Reach;
import io.vestibule.listing.Slice;
import io.vestibule.phone.PhoneNumber;
import io.vestibule.secret.Keeper;
import io.vestibule.task.Commit;

/** The lists of the staff pages. Needs a transaction or a request. */
@Singleton
public class GuestLists {

    private static final int PAGE = 25;
    private static final int SOME = 500;

    /** No further than this is counted, and no more than this is changed at once. */
    public static final int AT_ONCE = 1000;

    private final Keeper keeper;
    private final Reach reach;

    GuestLists(Keeper keeper, Reach reach) {
        this.keeper = keeper;
        this.reach = reach;
    }

    public Slice<Guest> page(GuestFilter filter, Optional<Place> after) {
        return page(filter, after, PAGE);
    }

    private Slice<Guest> page(GuestFilter filter, Optional<Place> after, int size) {
        return reach.page(Guest.ROWS, filter.where().beyond(after, "createdAt", false), false, size);
    }

    /** The places of all of them, at most {@link #AT_ONCE}, and whether there are, or may be, more. */
    public Slice<Place> all(GuestFilter filter) {
        return reach.places(Guest.ROWS, filter.where(), false, AT_ONCE);
    }

    /**
     * Hands over all that pass the filter, newest first, some at a time. Each time they are read in a short transaction,
     * which is over when they are handed over: whoever takes them may take his time.
     */
    public void each(GuestFilter filter, Consumer<List<Guest>> some) {
        var after = Optional.<Place>empty();
        do {
            var from = after;
            var page = Commit.read(() -> page(filter, from, SOME));
            some.accept(page.rows());
            after = page.next();
        } while (after.isPresent());
    }

    /** Those of the ids that somebody may see, at most {@link #AT_ONCE}. Needs a transaction or a request. */
    public List<Guest> some(List<UUID> ids, Seen seen) {
        return ids.stream().limit(AT_ONCE).flatMap(id -> one(id, seen).stream()).toList();
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
