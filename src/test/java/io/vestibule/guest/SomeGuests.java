package io.vestibule.guest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.awaitility.Awaitility;

import io.vestibule.phone.PhoneNumber;
import io.vestibule.task.Commit;

/** Guests with accounts to play with, each with a number of its own. */
@Singleton
class SomeGuests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(900);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Guests guests;

    SomeGuests(Guests guests) {
        this.guests = guests;
    }

    static Guests.Wish wish() {
        return new Guests.Wish("visitors", "Daily (default)", Optional.empty(), Duration.ofDays(1));
    }

    /** One whose account ISE has made. */
    Guest made() {
        return await(wanted(guest -> {}), guest -> guest.state == GuestState.ACTIVE);
    }

    /** One whose account ISE is asked for. */
    Guest wanted(Consumer<Guest> change) {
        var phone = new PhoneNumber("+447700900" + NUMBERS.incrementAndGet());
        return Commit.of("test", () -> {
            var fresh = guests.forPhone(phone, "GB", wish(), Person.UNNAMED);
            guests.makeReady(fresh);
            change.accept(fresh);
            return fresh;
        });
    }

    /** Has the account task at work again, after a change to the record. */
    void makeReady(Guest guest, Consumer<Guest> change) {
        Commit.of("test", () -> {
            var stored = Guest.locked(guest.id);
            change.accept(stored);
            guests.makeReady(stored);
        });
    }

    static Guest now(Guest guest) {
        return Commit.read(() -> Guest.findById(guest.id));
    }

    static Guest await(Guest guest, Predicate<Guest> until) {
        return Awaitility.await().atMost(PATIENCE).until(() -> now(guest), until);
    }
}
