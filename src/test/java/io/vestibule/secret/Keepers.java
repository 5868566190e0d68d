package io.vestibule.secret;

import java.nio.file.Path;
import java.util.Optional;

/** Keepers for tests that start no application. */
public final class Keepers {

    private Keepers() {}

    /** One with the same key each time. */
    public static Keeper any() {
        return new Keeper(new SecretConfig() {
            @Override
            public Optional<String> key() {
                return Optional.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
            }

            @Override
            public Path keyFile() {
                return Path.of("unused");
            }
        });
    }
}
