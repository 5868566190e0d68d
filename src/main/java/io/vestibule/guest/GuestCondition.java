package io.vestibule.guest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a guest's account stands, as staff ask for it. */
public enum GuestCondition {
    /** A sponsor has to say yes first. */
    AWAITING(GuestState.WANTED, null, false),
    MAKING(GuestState.WANTED, null, true),
    /** Nobody has signed in with it. */
    UNUSED(GuestState.ACTIVE, false, null),
    USED(GuestState.ACTIVE, true, null),
    SUSPENDED(GuestState.SUSPENDED, null, null),
    ENDED(GuestState.ENDED, null, null);

    private final GuestState state;
    private final Boolean loggedIn;
    private final Boolean wanted;

    GuestCondition(GuestState state, Boolean loggedIn, Boolean wanted) {
        this.state = state;
        this.loggedIn = loggedIn;
        this.wanted = wanted;
    }

    GuestState state() {
        return state;
    }

    /** Empty where it makes no difference. */
    Optional<Boolean> loggedIn() {
        return Optional.ofNullable(loggedIn);
    }

    /** Whether ISE shall make the account; empty where it makes no difference. */
    Optional<Boolean> wanted() {
        return Optional.ofNullable(wanted);
    }

    public static GuestCondition of(Guest guest) {
        return switch (guest.state) {
            case WANTED -> guest.wantedAt == null ? AWAITING : MAKING;
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
