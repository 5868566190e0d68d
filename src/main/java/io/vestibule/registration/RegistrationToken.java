package io.vestibule.registration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import io.vestibule.secret.Keeper;

/**
 * The unguessable part of a registration's address: the registration's random id, the scope, the controller that the
 * bearer came from or the session it came in, and a signature of 128 bits. Nothing of it is stored, so showing a resumed
 * page changes nothing, and the same form sent twice gets the same address.
 *
 * @param controller where this bearer logs in, with what the redirect told of it; null for the one the registration began at
 * @param session the bearer's own audit session id; null for the one the registration began in
 */
public record RegistrationToken(UUID registration, Scope scope, String controller, String session) {

    private static final String PURPOSE = "registration address";
    private static final int SIGNATURE = 16;
    private static final int HEAD = 17;
    private static final int LONGEST = 3000;
    private static final String SEPARATOR = "\n";

    public RegistrationToken(UUID registration, Scope scope, String controller) {
        this(registration, scope, controller, null);
    }

    public static RegistrationToken full(UUID registration) {
        return new RegistrationToken(registration, Scope.FULL, null, null);
    }

    /** The same bearer, who has shown that the registration is his. */
    public RegistrationToken widened() {
        return new RegistrationToken(registration, Scope.FULL, controller, session);
    }

    public String signed(Keeper keeper) {
        var words = (controller == null ? "" : controller) + (session == null ? "" : SEPARATOR + session);
        var name = words.getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(HEAD + name.length)
                .putLong(registration.getMostSignificantBits())
                .putLong(registration.getLeastSignificantBits())
                .put((byte) scope.ordinal())
                .put(name)
                .array();
        var all = ByteBuffer.allocate(body.length + SIGNATURE)
                .put(body)
                .put(keeper.sign(PURPOSE, body))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty when the text was not signed here. */
    public static Optional<RegistrationToken> parse(Keeper keeper, String text) {
        if (text == null || text.length() > LONGEST || !text.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length < HEAD + SIGNATURE) {
            return Optional.empty();
        }
        var body = Arrays.copyOf(all, all.length - SIGNATURE);
        if (!keeper.verify(PURPOSE, body, Arrays.copyOfRange(all, body.length, all.length))) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(body);
        var id = new UUID(buffer.getLong(), buffer.getLong());
        var scope = Scope.values()[buffer.get()];
        var name = new byte[buffer.remaining()];
        buffer.get(name);
        var words = new String(name, StandardCharsets.UTF_8).split(SEPARATOR, 2);
        return Optional.of(new RegistrationToken(
                id, scope, words[0].isEmpty() ? null : words[0], words.length < 2 ? null : words[1]));
    }
}
