package io.vestibule.approval;

import java.util.Optional;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Secret;
import io.vestibule.secret.Unguessable;

/** The unguessable part of a link in a mail: 192 random bits, of which the digest is what is found again. */
final class LinkToken {

    private static final int BYTES = 24;

    private LinkToken() {}

    static Secret fresh() {
        return Secret.of(Unguessable.token(BYTES));
    }

    /** The digest of what stands in an address; empty when it cannot be a token. */
    static Optional<String> digest(String token) {
        return token.matches("[A-Za-z0-9_-]{32}") ? Optional.of(Hash.sha256Url(token)) : Optional.empty();
    }

    static String digest(Secret token) {
        return Hash.sha256Url(token.reveal());
    }
}
