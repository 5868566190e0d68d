package io.vestibule.secret;

import java.util.function.Supplier;

/** A password, a key or a token: something that must never be printed. Only {@link #reveal()} gives it away. */
public final class Secret {

    private final Supplier<String> value;

    private Secret(Supplier<String> value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(() -> value);
    }

    /** One that may change; whoever keeps it asks for it at each use. */
    public static Secret of(Supplier<String> value) {
        return new Secret(value);
    }

    public String reveal() {
        return value.get();
    }

    public int length() {
        return reveal().length();
    }

    /** Whether a keyboard of digits is enough to type it. */
    public boolean hasOnlyDigits() {
        return reveal().matches("[0-9]+");
    }

    /** Compares in a time that does not tell how much of the guess was right. */
    public boolean matches(String guess) {
        return Hash.same(guess, reveal());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && matches(secret.reveal());
    }

    @Override
    public int hashCode() {
        return reveal().hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
