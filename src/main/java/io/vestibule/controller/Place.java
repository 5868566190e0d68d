package io.vestibule.controller;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A configured controller and what its redirect told of one guest.
 *
 * @param controller its name in the settings
 * @param origin the configured origin that the redirect named; the first when it named none
 * @param facts what the redirect told and the answer must repeat, such as a challenge
 */
public record Place(String controller, URI origin, String loginPath, String logoutPath, Map<String, String> facts) {

    /** Its login page. */
    public URI login() {
        return URI.create(origin + loginPath);
    }

    /** Its logout page. */
    public URI logout() {
        return URI.create(origin + logoutPath);
    }

    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
