package io.vestibule.controller;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One vendor's way to send guests to us and to let them on. */
public interface ControllerKind {

    /** The words for it in the settings. */
    Set<String> names();

    /** Names that may stand in its redirect's query. */
    Set<String> parameters();

    /** The names of its parameters that hold the guest's first address, which may stand there raw. */
    default Set<String> guestAddress() {
        return Set.of("redirect");
    }

    /** Whether a query has the marks by which its redirects are told from those of other vendors. */
    boolean recognises(RedirectQuery query);

    /**
     * Reads its redirect; anything may be missing or hostile. The address comes back unchecked.
     *
     * @param controller the configured controller that is tried; null when none of this kind is configured
     */
    RawRedirect read(RedirectQuery query, String controller);

    /** Whether its redirect may come without an address of the controller, so that the network's name has to tell. */
    default boolean mayStaySilent() {
        return false;
    }

    /** The path of its login page, unless the settings have another. */
    String loginPath();

    /** The path of its logout page, unless the settings have another. */
    default String logoutPath() {
        return "/logout";
    }

    /** Where the evidence comes from that a guest is online. */
    Proof proof(String controller);

    /** Whether it is told how long the account lasts, so that a session which we do not end is over by then. */
    default boolean isToldTheEnd(String controller) {
        return false;
    }

    /** How a guest is let on; empty when the redirect did not tell enough for it. */
    Optional<Grant> grant(Place place, Account account);

    /** The form by which a guest logs out; empty when there is none. */
    default Optional<LoginForm> logout(Place place) {
        return Optional.empty();
    }

    /** What is wrong with the settings that this kind adds for a controller, each with its key and cure. */
    default List<String> problems(String controller) {
        return List.of();
    }

    /** What an operator should know about the settings of a controller, although they work. */
    default List<String> warnings(String controller) {
        return List.of();
    }
}
