package io.vestibule.controller.aruba;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vestibule.controller.Account;
import io.vestibule.controller.Grant;
import io.vestibule.controller.Place;
import io.vestibule.controller.Proof;

/**
 * Aruba Instant with an authentication text: the access point reads our pages as they go by, and lets the endpoint on
 * when the agreed words are in one. It can read them on plain HTTP only, and nobody tells whether it worked.
 */
@Singleton
class ArubaText extends ArubaRedirect {

    private static final int SHORTEST = 8;

    private final ArubaConfig config;

    ArubaText(ArubaConfig config) {
        this.config = config;
    }

    @Override
    public Set<String> names() {
        return Set.of("aruba-text");
    }

    @Override
    public Proof proof(String controller) {
        return Proof.NONE;
    }

    @Override
    public Optional<Grant> grant(Place place, Account account) {
        return config.of(place.controller()).text().map(text -> new Grant.Words(text.reveal()));
    }

    @Override
    public List<String> problems(String controller) {
        var text = config.of(controller).text();
        return text.isPresent() && text.get().length() >= SHORTEST
                ? List.of()
                : List.of(
                        "vestibule.controllers." + controller + ".aruba.text: set the words that are also configured at"
                                + " the access point, " + SHORTEST + " characters at least");
    }

    @Override
    public List<String> warnings(String controller) {
        return List.of("The access points of " + controller + " read our answer only when guests reach this portal on"
                + " plain HTTP, where anybody near can read their passwords. The kind aruba, with RADIUS, needs no such"
                + " thing.");
    }
}
