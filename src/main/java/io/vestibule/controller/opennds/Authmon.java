package io.vestibule.controller.opennds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.vestibule.controller.PollingController.Poll;
import io.vestibule.controller.PollingController.Waiting;
import io.vestibule.controller.RedirectQuery;

/**
 * What openNDS' watcher says every few seconds, by POST at level 3 and by GET at level 4, and how it wants to be answered.
 * It reads 1024 characters and takes four endpoints a turn, so the list is short; who is left out stands in the next one.
 */
final class Authmon {

    private static final int AT_ONCE = 4;
    private static final String NOTHING = "none";
    private static final String ACTION = "auth_get";
    private static final String GATEWAY = "gatewayhash";
    private static final String PAYLOAD = "payload";

    /**
     * To {@code clear} is to forget who waits, as the watcher wishes some seconds after openNDS starts. We do not: a guest
     * who was quicker would be forgotten too, anybody can say it, and who waits in vain is given up anyway.
     */
    private static final Set<String> ACTIONS = Set.of("list", "view", "clear", "deauthed", "custom");

    private Authmon() {}

    static Optional<Poll> read(String rawQuery) {
        var query = RedirectQuery.parse(rawQuery, Set.of(ACTION, GATEWAY, PAYLOAD), Set.of());
        return read(query::get);
    }

    static Optional<Poll> read(UnaryOperator<String> told) {
        var action = given(told, ACTION);
        var gateway = given(told, GATEWAY);
        if (!gateway.matches("[0-9a-f]{64}") || !ACTIONS.contains(action)) {
            return Optional.empty();
        }
        var done = action.equals("view") ? keys(given(told, PAYLOAD)) : null;
        var lists = action.equals("list") || action.equals("view") && done == null;
        return Optional.of(new Poll(gateway, done == null ? Set.of() : done, lists, action.equals("list")));
    }

    private static String given(UnaryOperator<String> told, String name) {
        return Objects.requireNonNullElse(told.apply(name), "");
    }

    /** The acknowledged keys; null when the payload is no acknowledgement but asks for the list. */
    private static Set<String> keys(String payload) {
        var words = decoded(payload).strip();
        if (words.isEmpty() || words.equals(NOTHING) || payload.equals(NOTHING)) {
            return null;
        }
        return Arrays.stream(words.split("[*\\s]+"))
                .filter(word -> word.matches("[0-9a-f]{64}"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String decoded(String payload) {
        try {
            return new String(Base64.getMimeDecoder().decode(payload.replace(' ', '+')), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Each endpoint's key, minutes, and four limits of which 0 is none; an acknowledgement for all that is no list. */
    static String answer(Poll poll, List<Waiting> waiting) {
        if (!poll.wantsList()) {
            return "ack";
        }
        return waiting.stream()
                .limit(AT_ONCE)
                .map(one -> one.key() + " " + Math.max(1, one.left().toMinutes()) + " 0 0 0 0")
                .map(line -> URLEncoder.encode(line, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining(" ", "* ", ""))
                .strip();
    }
}
