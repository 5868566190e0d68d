package io.vestibule.signin;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;
import io.vestibule.secret.Unguessable;

/** What a signed-in browser carries: 256 random bits, of which we keep the digest only. */
final class Token {

    private static final int BYTES = 32;
    private static final int LONGEST = 64;

    private Token() {}

    static Secret fresh() {
        return Secret.of(Unguessable.token(BYTES));
    }

    /** Whether a cookie is worth a look into the database. */
    static boolean looksLikeOne(String cookie) {
        return !cookie.isEmpty() && cookie.length() <= LONGEST;
    }

    static String digest(Secret token) {
        return Hash.sha256Url(token.reveal());
    }
}
