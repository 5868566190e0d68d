package io.vestibule.web;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vestibule.secret.Keeper;
import io.vestibule.secret.Unguessable;

/** Seals and opens the hidden field of the guest's form. It takes the place of a cookie, which phones often refuse. */
@Singleton
public class FormTokens {

    /** The name of the hidden field. */
    public static final String FIELD = "form";

    private static final String PURPOSE = "guest form";
    private static final Duration LIFE = Duration.ofHours(24);
    private static final int NONCE_BYTES = 16;
    private static final int LONGEST_VALUE = 256;

    private final Keeper keeper;
    private final ObjectMapper json;
    private final Clock clock;

    FormTokens(Keeper keeper, ObjectMapper json, Clock clock) {
        this.keeper = keeper;
        this.json = json;
        this.clock = clock;
    }

    /** A fresh token for a form; overlong values of the arrival are cut. */
    public String issue(String portal, Map<String, String> arrival) {
        var cut = arrival.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> cut(entry.getValue())));
        var content = new Content(
                Unguessable.token(NONCE_BYTES), portal, clock.instant().getEpochSecond(), cut);
        try {
            return keeper.seal(PURPOSE, json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token that this portal issued within the last day; empty when it is anything else. */
    public Optional<FormToken> open(String portal, String sealed) {
        return keeper.open(PURPOSE, sealed)
                .map(this::content)
                .map(content -> new FormToken(
                        content.nonce(),
                        content.portal(),
                        Instant.ofEpochSecond(content.issuedAt()),
                        content.arrival()))
                .filter(token -> token.portal().equals(portal))
                .filter(token -> token.issuedAt().plus(LIFE).isAfter(clock.instant()));
    }

    private Content content(String text) {
        try {
            return json.readValue(text, Content.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // only we can seal, so this is a fault of ours
        }
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_VALUE));
    }

    private record Content(String nonce, String portal, long issuedAt, Map<String, String> arrival) {}
}
