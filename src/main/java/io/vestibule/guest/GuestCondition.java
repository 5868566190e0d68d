package io.vestibule.guest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a guest's account stands, as staff ask for it. */
public enum GuestCondition {
    MAKING(GuestState.WANTED, null),
    /** Nobody has signed in with it. */
    UNUSED(GuestState.ACTIVE, false),
    USED(GuestState.ACTIVE, true),
    SUSPENDED(GuestState.SUSPENDED, null),
    ENDED(GuestState.ENDED, null);

    private final GuestState state;
    private final Boolean loggedIn;

    GuestCondition(GuestState state, Boolean loggedIn) {
        this.state = state;
        this.loggedIn = loggedIn;
    }

    GuestState state() {
        return state;
    }

    /** Empty where it makes no difference. */
    Optional<Boolean> loggedIn() {
        return Optional.ofNullable(loggedIn);
    }

    public static GuestCondition of(Guest guest) {
        return switch (guest.state) {
            case WANTED -> MAKING;
            case ACTIVE -> guest.loggedIn ? USED : UNUSED;
            case SUSPENDED -> SUSPENDED;
            case ENDED -> ENDED;
        };
    }

    /** The word in filters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GuestCondition> ofWord(String word) {
        return Stream.of(values())
                .filter(condition -> condition.word().equals(word))
                .findFirst();
    }
}
