package io.vestibule.controller.opennds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.vestibule.controller.PollingController.Poll;
import io.vestibule.controller.PollingController.Waiting;

/**
 * What openNDS' watcher posts every few seconds, and how it wants to be answered. It reads 1024 characters and takes
 * four endpoints a turn, so the list is short; who is left out stands in the next one.
 */
final class Authmon {

    private static final int AT_ONCE = 4;
    private static final String NOTHING = "none";

    private Authmon() {}

    static Optional<Poll> read(Map<String, String> form) {
        var action = form.getOrDefault("auth_get", "");
        var gateway = form.getOrDefault("gatewayhash", "");
        if (!gateway.matches("[0-9a-f]{64}")
                || !Set.of("list", "view", "clear", "deauthed", "custom").contains(action)) {
            return Optional.empty();
        }
        var done = action.equals("view") ? keys(form.getOrDefault("payload", "")) : null;
        var lists = action.equals("list") || action.equals("view") && done == null;
        return Optional.of(new Poll(
                gateway, done == null ? Set.of() : done, lists, action.equals("list"), action.equals("clear")));
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
            return poll.startsAfresh() ? "" : "ack";
        }
        return waiting.stream()
                .limit(AT_ONCE)
                .map(one -> one.key() + " " + Math.max(1, one.left().toMinutes()) + " 0 0 0 0")
                .map(line -> URLEncoder.encode(line, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining(" ", "* ", ""))
                .strip();
    }
}
