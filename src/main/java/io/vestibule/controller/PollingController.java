package io.vestibule.controller;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A kind whose controllers come and ask whom to let on. */
public interface PollingController extends ControllerKind {

    /**
     * What a controller says when it comes.
     *
     * @param gateway the mark by which it names itself
     * @param done the keys of the endpoints that it has let on
     * @param wantsList whether it wants to know who waits
     * @param takesAtOnce whether it counts everybody on the list as done
     */
    record Poll(String gateway, Set<String> done, boolean wantsList, boolean takesAtOnce) {}

    /** One who waits. */
    record Waiting(String key, Duration left) {}

    /** Whether a controller of this name may ask from there. What comes from elsewhere is nobody's. */
    boolean heeds(String controller, String address);

    /** Reads the form that a controller posted; empty when it is not one of this kind. */
    Optional<Poll> read(Map<String, String> form);

    /** The same for a query, raw as it came. */
    Optional<Poll> read(String rawQuery);

    /** The words for it. Who does not fit in may be left out, and is the first the next time. */
    String answer(Poll poll, List<Waiting> waiting);
}
