package io.vestibule.lab.ise;

import java.security.SecureRandom;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How ISE makes guests' passwords, and what it accepts when the caller brings one. */
enum PasswordPolicy {

    /** Eight lower case letters and digits, without those that are mistaken for each other. */
    @JsonProperty("letters-and-digits")
    LETTERS_AND_DIGITS("abcdefghjkmnpqrstuvwxyz23456789", 8, 64) {
        @Override
        boolean mixes(String password) {
            return password.chars().anyMatch(Character::isDigit)
                    && password.chars().anyMatch(Character::isLetter);
        }
    },

    @JsonProperty("four-digits")
    FOUR_DIGITS("0123456789", 4, 4) {
        @Override
        boolean mixes(String password) {
            return true;
        }
    };

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String alphabet;
    private final int shortest;
    private final int longest;

    PasswordPolicy(String alphabet, int shortest, int longest) {
        this.alphabet = alphabet;
        this.shortest = shortest;
        this.longest = longest;
    }

    abstract boolean mixes(String password);

    boolean accepts(String password) {
        return password.length() >= shortest
                && password.length() <= longest
                && password.chars().allMatch(c -> alphabet.indexOf(c) >= 0)
                && mixes(password);
    }

    /** As long as the policy asks for at least. */
    String newPassword() {
        String made;
        do {
            var letters = new StringBuilder();
            RANDOM.ints(shortest, 0, alphabet.length()).forEach(i -> letters.append(alphabet.charAt(i)));
            made = letters.toString();
        } while (!accepts(made));
        return made;
    }
}
