package io.vestibule.lab.phone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens to a phone: by its guest, or in its login window. */
enum Event {
    /** It joins its network, or joins it again. */
    JOIN,
    /** The guest leaves the network. */
    LEAVE,
    /** The guest opens the login window. */
    OPEN,
    /** The window has loaded a whole page. */
    LOAD,
    /** The guest presses the window's own button: Cancel, Done or a cross. */
    PRESS,
    /** The guest goes to another app. */
    SWITCH;

    static Optional<Event> of(String word) {
        return Arrays.stream(values())
                .filter(event -> event.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
