package io.vestibule.imports;

import java.util.UUID;

/** What became of a file that was sent. */
public sealed interface Opened {

    record Read(UUID id) implements Opened {}

    /** @param why for the one who sent it */
    record Unreadable(String why) implements Opened {}
}
