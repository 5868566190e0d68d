package io.vestibule.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A password, a key or a token: something that must never be printed. Only {@link #reveal()} gives it away. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    public String reveal() {
        return value;
    }

    public int length() {
        return value.length();
    }

    /** Compares in a time that does not tell how much of the guess was right. */
    public boolean matches(String guess) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && matches(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
