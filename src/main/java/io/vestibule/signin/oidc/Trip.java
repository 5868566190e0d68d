package io.vestibule.signin.oidc;

import java.time.Instant;
import java.util.Optional;

import io.vestibule.secret.Hash;
import io.vestibule.secret.Keeper;
import io.vestibule.secret.Secret;
import io.vestibule.secret.Unguessable;

/**
 * A browser's trip to the identity provider and back. It travels in a sealed cookie, so that whichever node it comes back
 * to knows it, and only the browser that left can come back.
 *
 * @param state comes back with the browser; another site cannot know it
 * @param nonce comes back within the ID token
 * @param verifier proves that whoever trades the code in is who asked for it (PKCE, RFC 7636)
 * @param next where to go afterwards
 */
record Trip(String state, String nonce, Secret verifier, Instant until, String next) {

    private static final String PURPOSE = "signin.oidc";
    private static final int BYTES = 32;
    private static final int PARTS = 5;

    static Trip begin(Instant until, String next) {
        return new Trip(random(), random(), Secret.of(random()), until, next);
    }

    String challenge() {
        return Hash.sha256Url(verifier.reveal());
    }

    String sealed(Keeper keeper) {
        var text = String.join("\n", state, nonce, verifier.reveal(), Long.toString(until.toEpochMilli()), next);
        return keeper.seal(PURPOSE, text);
    }

    /** Empty when it is not ours, or too old. */
    static Optional<Trip> open(Keeper keeper, String sealed, Instant now) {
        return keeper.open(PURPOSE, sealed)
                .map(text -> text.split("\n", PARTS))
                .filter(parts -> parts.length == PARTS)
                .map(parts -> new Trip(
                        parts[0],
                        parts[1],
                        Secret.of(parts[2]),
                        Instant.ofEpochMilli(Long.parseLong(parts[3])),
                        parts[4]))
                .filter(trip -> now.isBefore(trip.until));
    }

    private static String random() {
        return Unguessable.token(BYTES);
    }
}
