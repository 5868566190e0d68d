package io.vestibule.secret;

import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that nobody can guess. */
public final class Unguessable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Unguessable() {}

    /** Random bytes as an address or a cookie can carry them: base64url without padding. */
    public static String token(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** A word of an alphabet's signs, for people to read and type. */
    public static String word(int length, String alphabet) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
